using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Parametre;

/// <summary>One condition of a row: the codes that meet it, or the truth value that does.</summary>
/// <param name="Type">The condition.</param>
/// <param name="Koder">Wire codes, any of which meets it; empty for a truth value.</param>
/// <param name="Verdi">The truth value; null for codes.</param>
internal readonly record struct VilkaarModel(VilkaarstypeModel Type, EquatableArray<string> Koder, bool? Verdi)
{
    /// <summary>The answers that meet it, as C#: codes' numbers, or 1 for yes and 0 for no.</summary>
    public IEnumerable<string> Numbers
    {
        get
        {
            var type = Type.Type;
            return Verdi is { } truth ? [truth ? "1" : "0"] : Koder.Select(kode => $"(int){type}.{NameForm.ToPascalCase(kode)}");
        }
    }

    /// <summary>Whether something can meet both.</summary>
    public bool Overlaps(VilkaarModel other)
    {
        if (Verdi is not null || other.Verdi is not null)
        {
            return Verdi == other.Verdi;
        }

        foreach (var kode in Koder)
        {
            foreach (var another in other.Koder)
            {
                if (kode == another)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
