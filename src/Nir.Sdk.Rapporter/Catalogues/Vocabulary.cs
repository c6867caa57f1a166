namespace Nir.Sdk.Rapporter.Catalogues;

/// <summary>The names that DCAT-AP-NO is written with.</summary>
internal static class Vocabulary
{
    public const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    public const string Dcat = "http://www.w3.org/ns/dcat#";
    public const string Dct = "http://purl.org/dc/terms/";
    public const string Foaf = "http://xmlns.com/foaf/0.1/";
    public const string Vcard = "http://www.w3.org/2006/vcard/ns#";
    public const string Adms = "http://www.w3.org/ns/adms#";
    public const string Prov = "http://www.w3.org/ns/prov#";
    public const string Date = "http://www.w3.org/2001/XMLSchema#date";
    public const string Eu = "http://publications.europa.eu/resource/authority/";
    public const string IsA = $"{Rdf}type";
}
