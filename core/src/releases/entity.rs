//! The tables as sea-orm sees them. Private to `releases`.
#![expect(unreachable_pub, reason = "sea-orm's macros need `pub`")]

pub(super) mod release {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "release")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub authority_id: Uuid,
        pub round_id: Uuid,
        pub questionnaire: String,
        pub indicator: String,
        pub is_multiple: bool,
        pub base: Option<i64>,
        pub base_reason: String,
        pub positive: Option<i64>,
        pub positive_reason: String,
        pub small_max: i32,
        pub engine_version: i32,
        pub released_at: DateTimeUtc,
        pub superseded_at: Option<DateTimeUtc>,
        #[sea_orm(has_many)]
        pub cells: HasMany<super::release_cell::Entity>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod release_cell {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "release_cell")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub release_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub position: i32,
        #[sea_orm(column_type = "Text")]
        pub label: String,
        pub is_positive: bool,
        pub chosen: Option<i64>,
        pub reason: String,
        #[sea_orm(belongs_to, from = "release_id", to = "id")]
        pub release: BelongsTo<super::release::Entity>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod turnout_release {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "turnout_release")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub authority_id: Uuid,
        pub round_id: Uuid,
        pub questionnaire: String,
        pub is_eligible_known: bool,
        pub eligible: Option<i64>,
        pub responded: Option<i64>,
        pub small_max: i32,
        pub engine_version: i32,
        pub released_at: DateTimeUtc,
        pub superseded_at: Option<DateTimeUtc>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod report_release {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "report_release")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub report_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub release_id: Uuid,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod report_turnout {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "report_turnout")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub report_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub turnout_id: Uuid,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
