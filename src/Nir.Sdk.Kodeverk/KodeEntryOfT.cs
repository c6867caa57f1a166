namespace Nir.Sdk.Kodeverk;

/// <summary>One code of a code list, with its C# value.</summary>
/// <typeparam name="T">The list's enum.</typeparam>
public sealed class KodeEntry<T> : KodeEntry
    where T : struct, Enum
{
    internal KodeEntry()
    {
    }

    /// <summary>The code as a value of the list's enum.</summary>
    public required T Verdi { get; init; }
}
