namespace Nir.Sdk.Rapporter.Catalogues;

/// <summary>What a statement says of its subject: another thing, or a text.</summary>
/// <param name="Value">The IRI, or the text.</param>
/// <param name="IsIri">Whether it is an IRI.</param>
/// <param name="Language">The text's language. Null: none.</param>
/// <param name="Type">The text's type as an IRI. Null: a plain text.</param>
internal readonly record struct RdfObject(string Value, bool IsIri = false, string? Language = null, string? Type = null)
{
    public static RdfObject Iri(string iri) => new(iri, IsIri: true);

    public static RdfObject Norwegian(string text) => new(text, Language: "nb");

    public static RdfObject Text(string text) => new(text);

    public static RdfObject Day(string date) => new(date, Type: Vocabulary.Date);
}
