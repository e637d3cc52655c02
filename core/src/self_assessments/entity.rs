//! The tables as sea-orm sees them. Private to `self_assessments`.
#![expect(unreachable_pub, reason = "sea-orm's macros need `pub`")]

pub(super) mod self_assessment {
    use sea_orm::entity::prelude::*;

    use crate::records::entity::record;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "self_assessment")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub round_id: Uuid,
        pub sheet: String,
        pub sheet_version: i32,
        pub point: String,
        pub dated_on: Date,
        pub parties: String,
        #[sea_orm(column_type = "Text")]
        pub took_part: String,
        #[sea_orm(belongs_to, from = "id", to = "id")]
        pub record: BelongsTo<record::Entity>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod self_assessment_answer {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "self_assessment_answer")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub self_assessment_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub question: String,
        pub score: Option<i32>,
        #[sea_orm(column_type = "Text")]
        pub note: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
