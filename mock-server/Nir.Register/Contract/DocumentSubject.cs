namespace Nir.Register.Contract;

/// <summary>The headings that operations stand under in the document.</summary>
internal static class DocumentSubject
{
    public const string Registreringer = "Registreringer";
    public const string Personer = "Personer";
    public const string Views = "Lister og rapporter";
    public const string Statistics = "Statistikk";
    public const string Service = "Tjeneste";
}
