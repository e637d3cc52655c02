//! The table as sea-orm sees it. Private to `pledges`.
#![expect(unreachable_pub, reason = "sea-orm's macros need `pub`")]

pub(super) mod pledge {
    use sea_orm::entity::prelude::*;

    use crate::records::entity::record;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "pledge")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub wording_child: String,
        pub wording_cy: String,
        pub wording_child_cy: String,
        pub made_by: String,
        pub made_by_name: String,
        pub sort: String,
        pub due_on: Option<Date>,
        pub status: String,
        pub status_reason: String,
        pub status_source: String,
        pub notice: String,
        pub did_child: String,
        pub did_child_cy: String,
        pub did_on: Option<Date>,
        pub told_on: Option<Date>,
        pub told_how: String,
        #[sea_orm(belongs_to, from = "id", to = "id")]
        pub record: BelongsTo<record::Entity>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod pledge_verdict {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "pledge_verdict")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub pledge_id: Uuid,
        pub verdict: String,
        pub given_at: DateTimeUtc,
        pub given_by: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod pledge_standing {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "pledge_standing")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub pledge_id: Uuid,
        pub status: String,
        pub reason: String,
        pub source: String,
        pub since: DateTimeUtc,
        pub said_by: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
