using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Referanselister;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.Felt;

/// <summary>NIR2004, NIR2005 and NIR2006: the kommunenummer is in Statistics Norway's list and had not lapsed on the last day it stands for.</summary>
internal static class NIR2004_NIR2005_NIR2006_KommunenFinnes
{
    public static void Check(Registrering registrering, ref RegelCheck check)
    {
        // Synthetic municipalities are our own convention; NIR4002 keeps them out of production.
        if (registrering.Kommune.IsSynthetic)
        {
            return;
        }

        Span<char> buffer = stackalloc char[Kommunenummer.DigitCount];
        var number = Digits(registrering.Kommune, buffer);
        if (!KommuneRegistry.TryFind(number, out var kommune))
        {
            var beforeList = LatestDate(registrering) < KommuneRegistry.ListBegins;
            check.Report(beforeList ? RegelCatalogue.NIR2005 : RegelCatalogue.NIR2004, default, nameof(Registrering.Kommune));
        }
        else if (kommune.Til is { } gone && LastDay(registrering, check.Context.Dato) is var last && last >= gone)
        {
            check.Report(RegelCatalogue.NIR2006, default, nameof(Registrering.Kommune), last, string.Join(", ", kommune.Etterfoelgere));
        }
    }

    // Through a type parameter: the interface's method is called without boxing.
    private static ReadOnlySpan<char> Digits<T>(T kommune, Span<char> buffer)
        where T : ISpanFormattable =>
        kommune.TryFormat(buffer, out var length, default, null) ? buffer[..length] : [];

    /// <summary>The last day that the registration tells of, as far as it has come: its number is known on that day. A newer number for old days is the
    /// municipality's own of today.</summary>
    private static DateOnly LastDay(Registrering registrering, DateOnly today) => LatestDate(registrering) is { } last && last < today ? last : today;

    /// <summary>The latest date that the registration holds; null when it holds none.</summary>
    private static DateOnly? LatestDate(Registrering registrering)
    {
        var visit = new LatestDateVisitor();
        ModelWalk.Advance(registrering, ref visit);
        return visit.Seneste > registrering.Oppstart ? visit.Seneste : registrering.Oppstart ?? visit.Seneste;
    }

    private struct LatestDateVisitor : IModelVisitor
    {
        public static bool SeesKoder => false;

        public readonly Lovverk Lovverk => default;

        public DateOnly? Seneste { get; private set; }

        public void VisitPart(RegistreringPart part, ModelPlace place)
        {
            Se(part.Hendelsesdato);
            Se((part as IPeriode)?.Til);
        }

        public readonly void VisitMissing(ModelPlace place)
        {
        }

        public readonly void VisitKode(KodeEntry? entry, KodeverkList list, RegistreringPart part, ModelPlace place, string member)
        {
        }

        private void Se(DateOnly? date)
        {
            if (Seneste is null || date > Seneste)
            {
                Seneste = date;
            }
        }
    }
}
