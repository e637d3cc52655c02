//! The table as sea-orm sees it. Private to `proposals`.
#![expect(unreachable_pub, reason = "sea-orm's macros need `pub`")]

pub(super) mod proposal {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "proposal")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub result_id: Uuid,
        pub authority_id: Uuid,
        pub result_version: i32,
        pub grounds: String,
        #[sea_orm(column_type = "Text")]
        pub sentence: String,
        pub decision: String,
        #[sea_orm(column_type = "Text")]
        pub reason: String,
        pub finding_id: Option<Uuid>,
        pub decided_at: DateTimeUtc,
        pub decided_by: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
