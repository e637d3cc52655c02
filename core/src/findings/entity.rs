//! The table as sea-orm sees it. Private to `findings`.
#![expect(unreachable_pub, reason = "sea-orm's macros need `pub`")]

pub(super) mod finding {
    use sea_orm::entity::prelude::*;

    use crate::records::entity::record;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "finding")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub said_child: String,
        pub said_cy: String,
        pub said_child_cy: String,
        pub kind: String,
        pub domain: String,
        pub no_action_reason: String,
        #[sea_orm(belongs_to, from = "id", to = "id")]
        pub record: BelongsTo<record::Entity>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
