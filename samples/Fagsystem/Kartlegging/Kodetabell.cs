namespace Fagsystem.Kartlegging;

/// <summary>One of this vendor's code lists, and what its codes are in NIR.</summary>
/// <param name="kolonne">The column that holds the codes, for messages.</param>
/// <param name="koder">This vendor's codes.</param>
internal sealed class Kodetabell<T>(string kolonne, IReadOnlyDictionary<string, T> koder)
{
    public string Kolonne => kolonne;

    public IReadOnlyDictionary<string, T> Koder => koder;
}
