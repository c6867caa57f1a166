using System.Diagnostics.CodeAnalysis;
using Nir.Sdk.Kilder;

namespace Nir.Sdk.Kodeverk;

/// <summary>One code of a code list, with its C# value.</summary>
/// <typeparam name="T">The list's enum.</typeparam>
public sealed class KodeEntry<T> : KodeEntry
    where T : struct, Enum
{
    /// <inheritdoc cref="KodeEntry(int, string, string, string, Grunnlag)"/>
    [SetsRequiredMembers]
    internal KodeEntry(T verdi, int nummer, string kode, string navn, string navnEn, Grunnlag grunnlag)
        : base(nummer, kode, navn, navnEn, grunnlag) => Verdi = verdi;

    /// <summary>The code as a value of the list's enum.</summary>
    public required T Verdi { get; init; }
}
