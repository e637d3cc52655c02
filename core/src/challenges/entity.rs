//! The table as sea-orm sees it. Private to `challenges`.
#![expect(unreachable_pub, reason = "sea-orm's macros need `pub`")]

pub(super) mod challenge {
    use sea_orm::entity::prelude::*;

    use crate::records::entity::record;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "challenge")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub meeting_id: Uuid,
        pub item_id: Uuid,
        pub asked_by: String,
        #[sea_orm(column_type = "Text")]
        pub answer: String,
        pub answered_by: String,
        pub answered_on: Option<Date>,
        #[sea_orm(belongs_to, from = "id", to = "id")]
        pub record: BelongsTo<record::Entity>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
