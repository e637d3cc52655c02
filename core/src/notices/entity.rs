//! The table as sea-orm sees it. Private to `notices`.
#![expect(unreachable_pub, reason = "sea-orm's macros need `pub`")]

pub(super) mod notices_seen {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "notices_seen")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub person_id: Uuid,
        pub until: DateTimeUtc,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
