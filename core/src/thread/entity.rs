//! The links, as sea-orm sees them.
#![expect(unreachable_pub, reason = "sea-orm's macros need `pub`")]

pub(super) mod thread_link {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "thread_link")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub from_id: Uuid,
        pub from_kind: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub to_id: Uuid,
        pub to_kind: String,
        pub authority_id: Uuid,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
