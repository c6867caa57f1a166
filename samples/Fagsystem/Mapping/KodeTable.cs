namespace Fagsystem.Mapping;

/// <summary>One of this vendor's code lists, and what its codes are in NIR.</summary>
/// <param name="column">The column that holds the codes, for messages.</param>
/// <param name="koder">This vendor's codes.</param>
internal sealed class KodeTable<T>(string column, IReadOnlyDictionary<string, T> koder)
{
    public string Column => column;

    public IReadOnlyDictionary<string, T> Koder => koder;
}
