//! The table as sea-orm sees it. Private to `imports`.
#![expect(unreachable_pub, reason = "sea-orm's macros need `pub`")]

pub(super) mod survey_import {
    use sea_orm::entity::prelude::*;

    use crate::records::entity::record;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "survey_import")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub authority_id: Uuid,
        pub round_id: Uuid,
        pub file_sha256: String,
        pub file_bytes: i64,
        pub plugin: String,
        #[sea_orm(column_type = "Text")]
        pub batch: String,
        pub approved_at: Option<DateTimeUtc>,
        pub approval: Option<i32>,
        pub undone_at: Option<DateTimeUtc>,
        pub quotes_dropped: i64,
        #[sea_orm(belongs_to, from = "id", to = "id")]
        pub record: BelongsTo<record::Entity>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod import_effect {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "import_effect")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub import_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub record_id: Uuid,
        pub effect: String,
        pub version: i32,
        pub was_live: Option<bool>,
        #[sea_orm(nullable)]
        pub title: Option<String>,
        #[sea_orm(column_type = "Text", nullable)]
        pub wording: Option<String>,
        pub codebook: Option<String>,
        pub ages: Option<String>,
        pub asked_of_indicator: Option<String>,
        #[sea_orm(column_type = "Text", nullable)]
        pub asked_of: Option<String>,
        pub base: Option<i64>,
        pub skipped: Option<i64>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod import_effect_option {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "import_effect_option")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub import_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub record_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub position: i32,
        #[sea_orm(column_type = "Text")]
        pub label: String,
        pub chosen: i64,
        pub is_positive: bool,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod import_participation {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "import_participation")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub import_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub questionnaire: String,
        pub eligible_before: Option<i64>,
        pub responded_before: Option<i64>,
        pub eligible: Option<i64>,
        pub responded: i64,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
