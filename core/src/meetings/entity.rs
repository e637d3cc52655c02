//! The tables as sea-orm sees them. Private to `meetings`.
#![expect(unreachable_pub, reason = "sea-orm's macros need `pub`")]

pub(super) mod meeting {
    use sea_orm::entity::prelude::*;

    use crate::records::entity::record;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "meeting")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub body: String,
        pub held_on: Date,
        pub place: String,
        pub chair: String,
        #[sea_orm(column_type = "Text")]
        pub present: String,
        #[sea_orm(column_type = "Text")]
        pub apologies: String,
        pub state: String,
        pub closed_at: Option<DateTimeUtc>,
        pub closed_by: Option<String>,
        #[sea_orm(belongs_to, from = "id", to = "id")]
        pub record: BelongsTo<record::Entity>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod meeting_item {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "meeting_item")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub meeting_id: Uuid,
        pub position: i32,
        pub title: String,
        pub origin: String,
        pub record_id: Option<Uuid>,
        pub carried_from: Option<Uuid>,
        #[sea_orm(column_type = "Text")]
        pub note: String,
        pub state: String,
        pub version: i32,
        pub changed_by: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod meeting_correction {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "meeting_correction")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub meeting_id: Uuid,
        #[sea_orm(column_type = "Text")]
        pub correction: String,
        pub noted_at: DateTimeUtc,
        pub noted_by: String,
        pub approved_in: Option<Uuid>,
        pub approved_at: Option<DateTimeUtc>,
        pub approved_by: Option<String>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod usual_agenda {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "usual_agenda")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub authority_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub body: String,
        #[sea_orm(column_type = "Text")]
        pub items: String,
        pub version: i32,
        pub changed_at: DateTimeUtc,
        pub changed_by: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
