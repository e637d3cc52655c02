//! The tables as sea-orm sees them. Private to `digests`.
#![expect(unreachable_pub, reason = "sea-orm's macros need `pub`")]

pub(super) mod digest_wish {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "digest_wish")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub person_id: Uuid,
        pub every: String,
        pub quiet_from: i32,
        pub quiet_until: i32,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod digest {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "digest")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub person_id: Uuid,
        pub period: String,
        pub until: DateTimeUtc,
        #[sea_orm(column_type = "Text")]
        pub subject: String,
        #[sea_orm(column_type = "Text")]
        pub body: String,
        #[sea_orm(unique)]
        pub token_hash: String,
        #[sea_orm(column_type = "Text")]
        pub unsubscribe: String,
        pub state: String,
        pub attempts: i32,
        pub next_at: DateTimeUtc,
        pub leased_until: Option<DateTimeUtc>,
        pub sent_at: Option<DateTimeUtc>,
        #[sea_orm(column_type = "Text")]
        pub trouble: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
