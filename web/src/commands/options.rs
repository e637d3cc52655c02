//! What every command may be told: on its line, by the environment, or in a
//! file. The line wins over the environment, and that over the file.

use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::Context as _;
use clap::{Args, ValueEnum as _};
use lodestar_plugin_package::TrustedKey;

use crate::{DeskOptions, Limits, Policy, Postman};

/// Where the file is looked for when nobody names one.
const FILE: &str = "lodestar.toml";

/// What a file may say.
const KNOWN: &[&str] = &[
    "database",
    "plugins",
    "plugin_store",
    "files",
    "plugin_policy",
    "plugin_seconds_max",
    "plugin_memory_mib",
    "trusted_keys",
    "safe_mode",
    "file_megabytes_max",
    "rows_max",
    "https",
    "address",
    "mail_server",
    "mail_from",
];

/// Where installed plugins are when nobody says.
const PLUGIN_STORE: &str = "lodestar-plugins";

/// Where the database is when nobody says.
const DATABASE: &str = "sqlite://lodestar.db";

/// Options of every command.
#[derive(Clone, Debug, Args)]
#[command(next_help_heading = "Settings of the installation")]
pub(super) struct Options {
    /// The database: `sqlite://FILE` or `postgres://USER:PASSWORD@HOST/NAME`
    #[arg(long, env = "DATABASE_URL", hide_env_values = true, global = true)]
    database: Option<String>,

    /// The folder with the plugins that came with Lodestar; by default the one the program is in
    #[arg(long, env = "LODESTAR_PLUGINS", global = true)]
    plugins: Option<PathBuf>,

    /// The folder in which installed plugins are kept; by default ./lodestar-plugins
    #[arg(long, env = "LODESTAR_PLUGIN_STORE", global = true)]
    plugin_store: Option<PathBuf>,

    /// Where files of evidence are kept: a folder, or `s3://BUCKET/PREFIX` in a program built
    /// with the feature `s3`; by default ./lodestar-files
    #[arg(long, env = "LODESTAR_FILES", global = true)]
    files: Option<String>,

    /// How far plugins are trusted; by default production
    #[arg(long, env = "LODESTAR_PLUGIN_POLICY", global = true, value_enum)]
    plugin_policy: Option<Policy>,

    /// How many seconds a plugin may take over one question; by default 60
    #[arg(long, env = "LODESTAR_PLUGIN_SECONDS_MAX", global = true)]
    plugin_seconds_max: Option<u64>,

    /// How much memory a plugin may use, in MiB; by default 1024
    #[arg(long, env = "LODESTAR_PLUGIN_MEMORY_MIB", global = true)]
    plugin_memory_mib: Option<u64>,

    /// A key whose signatures on plugins count, as in `County=HEX`; may stand several times
    #[arg(long = "trusted-key", global = true, value_name = "NAME=KEY")]
    trusted_keys: Vec<String>,

    /// Start no plugin at all: to look for what is wrong
    #[arg(long, env = "LODESTAR_SAFE_MODE", global = true)]
    safe_mode: bool,

    /// The largest survey file that may be uploaded, in MB
    #[arg(long, env = "LODESTAR_FILE_MEGABYTES_MAX", global = true)]
    file_megabytes_max: Option<usize>,

    /// The most rows that a survey file may have
    #[arg(long, env = "LODESTAR_ROWS_MAX", global = true)]
    rows_max: Option<u64>,

    /// Say that the site is served over HTTPS, so that its cookies must be too
    #[arg(long, env = "LODESTAR_HTTPS", global = true)]
    https: bool,

    /// Where people find the site, as in `https://lodestar.example.gov.uk`; mails link to it
    #[arg(long, env = "LODESTAR_ADDRESS", global = true)]
    address: Option<String>,

    /// The mail server: `smtps://NAME:PASSWORD@HOST` or `smtp://HOST`; without one no mail is sent
    #[arg(long, env = "LODESTAR_MAIL_SERVER", hide_env_values = true, global = true)]
    mail_server: Option<String>,

    /// Whom mails are from, as in `Lodestar <lodestar@example.gov.uk>`
    #[arg(long, env = "LODESTAR_MAIL_FROM", global = true)]
    mail_from: Option<String>,

    /// A file with these options, as in `database = "sqlite://lodestar.db"`
    #[arg(long, env = "LODESTAR_CONFIG", global = true)]
    config: Option<PathBuf>,
}

impl Options {
    /// The same options, with what only the file says.
    pub(super) fn with_file(self) -> anyhow::Result<Self> {
        let path = match &self.config {
            Some(path) => path.clone(),
            None if Path::new(FILE).exists() => PathBuf::from(FILE),
            None => return Ok(self),
        };
        let source = std::fs::read_to_string(&path)
            .with_context(|| format!("{} could not be read", path.display()))?;
        let table: toml::Table =
            source.parse().with_context(|| format!("{} is not TOML", path.display()))?;
        if let Some(unknown) = table.keys().find(|key| !KNOWN.contains(&key.as_str())) {
            anyhow::bail!("{}: there is no option “{unknown}”", path.display());
        }
        let said = Said { path: &path, table: &table };
        let database = said.option("database", "a text", as_text)?;
        let plugins = said.option("plugins", "a text", as_text)?.map(PathBuf::from);
        let plugin_store = said.option("plugin_store", "a text", as_text)?.map(PathBuf::from);
        let files = said.option("files", "a text", as_text)?;
        let policy = said.option(
            "plugin_policy",
            "“development”, “production” or “strict”",
            |it| Policy::from_str(it.as_str()?, false).ok(),
        )?;
        let plugin_seconds_max = said.option("plugin_seconds_max", "a whole number", as_number)?;
        let plugin_memory_mib = said.option("plugin_memory_mib", "a whole number", as_number)?;
        let keys = said.option("trusted_keys", "a table of names and keys", as_keys)?;
        let safe_mode = said.option("safe_mode", "true or false", toml::Value::as_bool)?;
        let megabytes = said.option("file_megabytes_max", "a whole number", as_number)?;
        let rows_max = said.option("rows_max", "a whole number", as_number)?;
        let https = said.option("https", "true or false", toml::Value::as_bool)?;
        let address = said.option("address", "a text", as_text)?;
        let mail_server = said.option("mail_server", "a text", as_text)?;
        let mail_from = said.option("mail_from", "a text", as_text)?;
        Ok(Self {
            database: self.database.or(database),
            plugins: self.plugins.or(plugins),
            plugin_store: self.plugin_store.or(plugin_store),
            files: self.files.or(files),
            plugin_policy: self.plugin_policy.or(policy),
            plugin_seconds_max: self.plugin_seconds_max.or(plugin_seconds_max),
            plugin_memory_mib: self.plugin_memory_mib.or(plugin_memory_mib),
            trusted_keys: self.trusted_keys.into_iter().chain(keys.unwrap_or_default()).collect(),
            safe_mode: self.safe_mode || safe_mode.unwrap_or_default(),
            file_megabytes_max: self
                .file_megabytes_max
                .or(megabytes.and_then(|it| usize::try_from(it).ok())),
            rows_max: self.rows_max.or(rows_max),
            https: self.https || https.unwrap_or_default(),
            address: self.address.or(address),
            mail_server: self.mail_server.or(mail_server),
            mail_from: self.mail_from.or(mail_from),
            config: self.config,
        })
    }

    /// The address of the database.
    pub(super) fn database(&self) -> String {
        self.database.clone().unwrap_or_else(|| DATABASE.to_owned())
    }

    /// The same options with another database.
    pub(super) fn with_database(&self, database: String) -> Self {
        Self { database: Some(database), ..self.clone() }
    }

    /// Where files of evidence are kept, if anybody says.
    pub(super) fn files(&self) -> Option<&str> {
        self.files.as_deref()
    }

    /// The same options with another place for files.
    pub(super) fn with_files(&self, files: String) -> Self {
        Self { files: Some(files), ..self.clone() }
    }

    /// What is set about plugins.
    pub(super) fn desk(&self) -> anyhow::Result<DeskOptions> {
        let store = self.plugin_store.clone().unwrap_or_else(|| PathBuf::from(PLUGIN_STORE));
        // A plugin's process runs elsewhere.
        let store = std::path::absolute(&store).context("the plugin store has no place")?;
        let options = DeskOptions::new(self.plugins()?, store);
        Ok(DeskOptions {
            policy: self.plugin_policy.unwrap_or_default(),
            is_safe_mode: self.safe_mode,
            trusted_keys: self
                .trusted_keys
                .iter()
                .map(|it| trusted(it))
                .collect::<Result<_, _>>()?,
            patience: self.plugin_seconds_max.map_or(options.patience, Duration::from_secs),
            memory_bytes: self.plugin_memory_mib.map_or(options.memory_bytes, |it| it << 20),
            ..options
        })
    }

    /// The folder of the plugins that came with Lodestar.
    fn plugins(&self) -> anyhow::Result<PathBuf> {
        if let Some(folder) = &self.plugins {
            return Ok(folder.clone());
        }
        let program = std::env::current_exe().context("the program does not know where it is")?;
        Ok(program.parent().map(Path::to_path_buf).unwrap_or_default())
    }

    /// Who sends mails; nobody without a mail server.
    pub(super) fn postman(&self) -> anyhow::Result<Option<Postman>> {
        let Some(server) = &self.mail_server else { return Ok(None) };
        let from =
            self.mail_from.as_deref().context("mails need --mail-from: whom they are from")?;
        let address =
            self.address.as_deref().context("mails need --address: where people find the site")?;
        Postman::new(server, from, address).map(Some)
    }

    pub(super) fn limits(&self) -> Limits {
        let limits = Limits::default();
        Limits {
            file_bytes_max: self.file_megabytes_max.map_or(limits.file_bytes_max, |it| it << 20),
            rows_max: self.rows_max.unwrap_or(limits.rows_max),
            is_https: self.https,
        }
    }
}

/// What a file says.
struct Said<'a> {
    path: &'a Path,
    table: &'a toml::Table,
}

impl Said<'_> {
    /// An option, if the file has it. One of the wrong kind is not passed over.
    fn option<T>(
        &self,
        name: &str,
        kind: &str,
        parse: fn(&toml::Value) -> Option<T>,
    ) -> anyhow::Result<Option<T>> {
        let Some(value) = self.table.get(name) else { return Ok(None) };
        let value = parse(value)
            .with_context(|| format!("{}: “{name}” must be {kind}", self.path.display()))?;
        Ok(Some(value))
    }
}

fn as_text(value: &toml::Value) -> Option<String> {
    value.as_str().map(str::to_owned)
}

fn as_keys(value: &toml::Value) -> Option<Vec<String>> {
    let keys = value.as_table()?.iter();
    keys.map(|(name, key)| Some(format!("{name}={}", key.as_str()?))).collect()
}

fn trusted(text: &str) -> anyhow::Result<TrustedKey> {
    let (name, key) = text.split_once('=').with_context(|| {
        format!("“{text}” is no trusted key; write a name and a key, as in County=HEX")
    })?;
    TrustedKey::new(name, key).with_context(|| format!("the trusted key “{name}” does not read"))
}

fn as_number(value: &toml::Value) -> Option<u64> {
    value.as_integer().and_then(|it| u64::try_from(it).ok())
}
