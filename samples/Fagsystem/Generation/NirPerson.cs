namespace Fagsystem.Generation;

/// <summary>A person as NIR knows her. An empty text is not given.</summary>
internal sealed record NirPerson(string Duf, string Fnr)
{
    /// <summary>Nothing of it: both numbers are personal data.</summary>
    public override string ToString() => nameof(NirPerson);
}
