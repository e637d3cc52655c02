//! The tables as sea-orm sees them. Private to `handover`.
#![expect(unreachable_pub, reason = "sea-orm's macros need `pub`")]

pub(super) mod vacancy {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "vacancy")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub authority_id: Uuid,
        pub post: String,
        pub person: String,
        pub since: Date,
        pub noted_at: DateTimeUtc,
        pub noted_by: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod vacancy_record {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "vacancy_record")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub vacancy_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub record_id: Uuid,
        pub held_post: String,
        pub held_name: String,
        pub taken_at: Option<DateTimeUtc>,
        pub taken_by: Option<String>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
