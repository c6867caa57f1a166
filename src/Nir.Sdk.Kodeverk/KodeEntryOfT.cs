using Nir.Sdk.Kilder;

namespace Nir.Sdk.Kodeverk;

/// <summary>One code of a code list, with its C# value.</summary>
/// <typeparam name="T">The list's enum.</typeparam>
public sealed class KodeEntry<T> : KodeEntry
    where T : struct, Enum
{
    /// <inheritdoc cref="KodeEntry(string, int, string, Grunnlag)"/>
    internal KodeEntry(string list, T verdi, int nummer, string kode, Grunnlag grunnlag)
        : base(list, nummer, kode, grunnlag) => Verdi = verdi;

    /// <summary>The code as a value of the list's enum.</summary>
    public T Verdi { get; }
}
