//! The table as sea-orm sees it. Private to `calendars`.
#![expect(unreachable_pub, reason = "sea-orm's macros need `pub`")]

pub(super) mod calendar {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "calendar")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub person_id: Uuid,
        #[sea_orm(unique)]
        pub token_hash: String,
        pub made_at: DateTimeUtc,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
