use super::super::options::Options;
use super::super::setup;
use super::list;

/// Says what this system walls off, and what is wrong with plugins here. Ends
/// well only if an administrator has nothing to do.
pub(super) async fn run(options: &Options) -> anyhow::Result<()> {
    let app = setup::app_to_look(options).await?;
    let walls = app.desk.walls().await;
    println!("What this system walls off:");
    for (name, wall) in walls.each() {
        println!("  {name}: {wall}");
    }
    if !walls.is_complete() {
        println!("  Install only plugins that you would also run by hand, or use a newer Linux.");
    }
    println!("Policy: {:?}", app.desk.options().policy);
    println!("Installed plugins are kept in {}.", app.desk.options().store.display());
    let mut troubles = 0;
    for standing in list::standings(&app).await? {
        let trouble = match &standing.refusal {
            Some(refusal) if refusal.is_trouble() => Some(list::why_not(refusal)),
            Some(_) => None,
            None => match &standing.guest {
                Some(guest) => guest.describe().await.err().map(|it| it.to_string()),
                None => Some("it is not started".to_owned()),
            },
        };
        if let Some(why) = trouble {
            troubles += 1;
            println!("{}: {why}", standing.plugin.name);
        }
    }
    if 0 < troubles {
        anyhow::bail!("{troubles} plugin(s) need somebody to look");
    }
    println!("Every plugin that may run works.");
    Ok(())
}
