//! From the bytes of a document to a text that reads like a document.
mod html;
mod markdown;
