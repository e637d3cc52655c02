//! The tables as sea-orm sees them. Private to `plugins`.
#![expect(unreachable_pub, reason = "sea-orm's macros need `pub`")]

pub(super) mod plugin {
    use sea_orm::entity::prelude::*;

    use crate::records::entity::record;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "plugin")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub name: String,
        pub is_bundled: bool,
        pub version: String,
        pub disabled_at: Option<DateTimeUtc>,
        pub disabled_by: Option<String>,
        pub quarantined_at: Option<DateTimeUtc>,
        #[sea_orm(column_type = "Text", nullable)]
        pub quarantined_why: Option<String>,
        #[sea_orm(belongs_to, from = "id", to = "id")]
        pub record: BelongsTo<record::Entity>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod plugin_version {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "plugin_version")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub plugin_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub version: String,
        pub sha256: String,
        pub built_with: String,
        pub installed_at: DateTimeUtc,
        pub installed_by: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod plugin_grant {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "plugin_grant")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub plugin_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub authority_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub capability: String,
        pub is_granted: bool,
        pub decided_at: DateTimeUtc,
        pub decided_by: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod plugin_settings {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "plugin_settings")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub plugin_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub authority_id: Uuid,
        #[sea_orm(column_type = "Text")]
        pub settings: String,
        pub version: i32,
        pub changed_at: DateTimeUtc,
        pub changed_by: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
