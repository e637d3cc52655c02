//! What every command may be told: on its line, by the environment, or in a
//! file. The line wins over the environment, and that over the file.

use std::path::{Path, PathBuf};

use anyhow::Context as _;
use clap::Args;

use crate::Limits;

/// Where the file is looked for when nobody names one.
const FILE: &str = "lodestar.toml";

/// What a file may say.
const KNOWN: &[&str] = &["database", "plugins", "file_megabytes_max", "rows_max", "https"];

/// Where the database is when nobody says.
const DATABASE: &str = "sqlite://lodestar.db";

/// Options of every command.
#[derive(Clone, Debug, Args)]
pub(super) struct Options {
    /// The database: `sqlite://FILE` or `postgres://USER:PASSWORD@HOST/NAME`
    #[arg(long, env = "DATABASE_URL", hide_env_values = true, global = true)]
    database: Option<String>,

    /// The folder with the plugins; by default the one the program is in
    #[arg(long, env = "LODESTAR_PLUGINS", global = true)]
    plugins: Option<PathBuf>,

    /// The largest survey file that may be uploaded, in MB
    #[arg(long, env = "LODESTAR_FILE_MEGABYTES_MAX", global = true)]
    file_megabytes_max: Option<usize>,

    /// The most rows that a survey file may have
    #[arg(long, env = "LODESTAR_ROWS_MAX", global = true)]
    rows_max: Option<u64>,

    /// Say that the site is served over HTTPS, so that its cookies must be too
    #[arg(long, env = "LODESTAR_HTTPS", global = true)]
    https: bool,

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
        let megabytes = said.option("file_megabytes_max", "a whole number", as_number)?;
        let rows_max = said.option("rows_max", "a whole number", as_number)?;
        let https = said.option("https", "true or false", toml::Value::as_bool)?;
        Ok(Self {
            database: self.database.or(database),
            plugins: self.plugins.or(plugins),
            file_megabytes_max: self
                .file_megabytes_max
                .or(megabytes.and_then(|it| usize::try_from(it).ok())),
            rows_max: self.rows_max.or(rows_max),
            https: self.https || https.unwrap_or_default(),
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

    /// The folder of the plugins.
    pub(super) fn plugins(&self) -> anyhow::Result<PathBuf> {
        if let Some(folder) = &self.plugins {
            return Ok(folder.clone());
        }
        let program = std::env::current_exe().context("the program does not know where it is")?;
        Ok(program.parent().map(Path::to_path_buf).unwrap_or_default())
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

fn as_number(value: &toml::Value) -> Option<u64> {
    value.as_integer().and_then(|it| u64::try_from(it).ok())
}
