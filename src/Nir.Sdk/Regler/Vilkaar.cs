using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler;

/// <summary>The conditions that field rules name in <c>regler.json</c> (<c>"vilkaar"</c>), beyond the field itself.</summary>
internal static partial class Vilkaar
{
    // A type that this version does not know says nothing of what was granted.
    private static bool HasVedtakOtherThan(Registrering registrering, ReadOnlySpan<Vedtakstype> types)
    {
        if (registrering.Vedtak is { } vedtak)
        {
            foreach (var single in vedtak)
            {
                if (single.Vedtakstype is not Vedtakstype.Ukjent && !types.Contains(single.Vedtakstype))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>There is a vedtak of a kind.</summary>
    public static bool HarVedtak(Registrering registrering, Vedtakstype type)
    {
        foreach (var vedtak in registrering.Vedtak ?? [])
        {
            if (vedtak.Vedtakstype == type)
            {
                return true;
            }
        }

        return false;
    }
}
