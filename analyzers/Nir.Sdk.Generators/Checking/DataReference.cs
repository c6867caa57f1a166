using Microsoft.CodeAnalysis;
using Nir.Sdk.Generators.Json;

namespace Nir.Sdk.Generators.Checking;

/// <summary>Something a data file names that must stand in a (usually other) data file.</summary>
/// <param name="Regel">The rule that is broken when it does not.</param>
/// <param name="Target">Where to look: a code list's name, <see cref="Lister"/> or <see cref="Kilder"/>.</param>
/// <param name="Verdi">What to look for: a wire code, a list's name or a source's id.</param>
/// <param name="Position">Where it is named.</param>
internal readonly record struct DataReference(DiagnosticDescriptor Regel, string Target, string Verdi, JsonPosition Position)
{
    // No list can have these names: a list's name begins with an upper case letter.
    public const string Lister = "lister";
    public const string Kilder = "kilder";

    /// <summary>The list whose codes say which law something belongs to.</summary>
    public const string Lovverk = "Lovverk";
}
