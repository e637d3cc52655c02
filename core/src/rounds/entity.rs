//! The tables as sea-orm sees them. Private to `rounds`.
#![expect(unreachable_pub, reason = "sea-orm's macros need `pub`")]

pub(super) mod round {
    use sea_orm::entity::prelude::*;

    use crate::records::entity::record;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "round")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub opened_on: Date,
        pub closed_on: Option<Date>,
        pub mode: String,
        #[sea_orm(belongs_to, from = "id", to = "id")]
        pub record: BelongsTo<record::Entity>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod round_participation {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "round_participation")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub round_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub questionnaire: String,
        pub eligible: Option<i64>,
        pub responded: i64,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// Who could answer, as it was said before anybody had been counted.
pub(super) mod round_eligible {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "round_eligible")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub round_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub questionnaire: String,
        pub eligible: i64,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod result {
    use sea_orm::entity::prelude::*;

    use crate::records::entity::record;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "result")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub round_id: Uuid,
        pub questionnaire: String,
        pub indicator: String,
        pub wording: String,
        pub base: i64,
        pub skipped: i64,
        pub is_multiple: bool,
        pub codebook: String,
        pub ages: String,
        pub asked_of_indicator: String,
        pub asked_of: String,
        pub question_sha256: String,
        #[sea_orm(belongs_to, from = "id", to = "id")]
        pub record: BelongsTo<record::Entity>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod result_option {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "result_option")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub result_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub position: i32,
        pub label: String,
        pub chosen: i64,
        pub is_positive: bool,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
