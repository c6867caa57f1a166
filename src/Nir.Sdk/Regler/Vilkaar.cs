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
                if (single.Vedtakstype is not Vedtakstype.Ukjent && !IsOneOf(types, single.Vedtakstype))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // A span's own search boxes each value of an enum.
    private static bool IsOneOf(ReadOnlySpan<Vedtakstype> types, Vedtakstype sought)
    {
        foreach (var type in types)
        {
            if (type == sought)
            {
                return true;
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
