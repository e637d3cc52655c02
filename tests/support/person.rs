use std::collections::BTreeMap;

use axum::Router;
use axum::body::Body;
use axum::http::request::Builder;
use axum::http::{Request, header};
use http_body_util::BodyExt as _;
use tower::ServiceExt as _;

use crate::inspect::inspect;
use crate::{Form, PASSWORD, Page, Who};

/// Where an address begins that does not begin with a stroke.
const HERE: &str = "/authorities/ambleford/";

/// Somebody with a browser. An address without a stroke in front is one of
/// Ambleford's: `findings/new`.
#[derive(Clone, Debug)]
pub struct Person {
    router: Router,
    cookies: BTreeMap<String, String>,
}

impl Person {
    pub(crate) fn nobody(router: Router) -> Self {
        Self { router, cookies: BTreeMap::new() }
    }

    /// Types in an address and a password.
    pub(crate) async fn sign_in(mut self, who: Who) -> Self {
        let form = Form::of(&[("email", &who.email()), ("password", PASSWORD)]);
        let page = self.post("/sign-in", &form).await;
        assert_eq!(page.status, 303, "{who:?} may sign in");
        self.take_cookies(&page);
        self
    }

    /// The same person on Welsh pages.
    pub async fn in_welsh(&self) -> Self {
        let mut person = self.clone();
        let page = self.post("/language", &Form::of(&[("language", "cy"), ("back", "/")])).await;
        person.take_cookies(&page);
        person
    }

    /// Opens a page.
    pub async fn get(&self, address: &str) -> Page {
        self.send(address, Request::get(whole(address)), Body::empty()).await
    }

    /// Sends a form.
    pub async fn post(&self, address: &str, form: &Form) -> Page {
        self.post_from(address, form, "same-origin").await
    }

    /// Sends a form from a page of this origin, or of another: `cross-site`.
    pub async fn post_from(&self, address: &str, form: &Form, site: &str) -> Page {
        let request = Request::post(whole(address))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", site);
        self.send(address, request, Body::from(form.encoded())).await
    }

    /// Hands in a file for a round, as the browser would, and looks until it is
    /// read.
    pub async fn upload(
        &self,
        round: &str,
        file_name: &str,
        file: &[u8],
        questionnaire: &str,
    ) -> Page {
        self.upload_to(round, "", file_name, file, questionnaire).await
    }

    /// The same, for an importer that the person chose: `bright-spots/survey`.
    pub async fn upload_to(
        &self,
        round: &str,
        importer: &str,
        file_name: &str,
        file: &[u8],
        questionnaire: &str,
    ) -> Page {
        let page = self.hand_in(round, importer, file_name, file, questionnaire).await;
        self.until_read(page).await
    }

    /// Looks until a file is read, if this leads to the page that says how far it
    /// is. The server waits about a second before it answers.
    pub async fn until_read(&self, mut page: Page) -> Page {
        if page.location().contains("/readings/") {
            let address = page.location().to_owned();
            page = self.get(&address).await;
            while !page.header("refresh").is_empty() {
                page = self.get(&address).await;
            }
        }
        page
    }

    /// Hands in a file for a round, as the browser would.
    pub async fn hand_in(
        &self,
        round: &str,
        importer: &str,
        file_name: &str,
        file: &[u8],
        questionnaire: &str,
    ) -> Page {
        let mut body = format!(
            "--parting\r\nContent-Disposition: form-data; name=\"importer\"\r\n\r\n\
             {importer}\r\n--parting\r\n\
             Content-Disposition: form-data; name=\"questionnaire\"\r\n\r\n\
             {questionnaire}\r\n--parting\r\nContent-Disposition: form-data; name=\"file\"; \
             filename=\"{file_name}\"\r\nContent-Type: application/octet-stream\r\n\r\n"
        )
        .into_bytes();
        body.extend_from_slice(file);
        body.extend_from_slice(b"\r\n--parting--\r\n");
        let kind = "multipart/form-data; boundary=parting";
        self.post_bytes(&format!("rounds/{round}/import"), kind, body).await
    }

    /// Sends what no browser would.
    pub async fn post_bytes(&self, address: &str, content_type: &str, body: Vec<u8>) -> Page {
        let request = Request::post(whole(address))
            .header(header::CONTENT_TYPE, content_type)
            .header("sec-fetch-site", "same-origin");
        self.send(address, request, Body::from(body)).await
    }

    /// Records something that there is nothing wrong with. Returns its id.
    pub async fn record(&self, folder: &str, form: &Form) -> String {
        let page = self.post(folder, form).await;
        assert_eq!(page.status, 303, "{folder}: {}", page.text("main"));
        page.id()
    }

    async fn send(&self, address: &str, request: Builder, body: Body) -> Page {
        let cookies: Vec<String> =
            self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = request.header(header::COOKIE, cookies.join("; ")).body(body).unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = body.collect().await.unwrap().to_bytes().to_vec();
        let page = Page { address: address.to_owned(), status: parts.status, parts, body };
        assert!(page.status != 500, "{address} failed: {}", page.text("main"));
        if page.is_ours() {
            inspect(&page);
        }
        page
    }

    fn take_cookies(&mut self, page: &Page) {
        for cookie in page.parts.headers.get_all(header::SET_COOKIE) {
            let pair = cookie.to_str().unwrap().split(';').next().unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
    }
}

fn whole(address: &str) -> String {
    if address.starts_with('/') { address.to_owned() } else { format!("{HERE}{address}") }
}
