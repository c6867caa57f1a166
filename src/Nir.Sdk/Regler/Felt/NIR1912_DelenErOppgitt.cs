using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.Felt;

/// <summary>NIR1912: what a list holds is given, and so are a week and a name. The compiler holds it so, unless it is told otherwise (<c>null!</c>,
/// <c>default</c>).</summary>
internal static class NIR1912_DelenErOppgitt
{
    /// <summary>Reports each part that is not there, and each week that is no week.</summary>
    /// <returns>Whether all are there: if not, no other rule can be asked.</returns>
    public static bool Check(Registrering registrering, ref RegelCheck check)
    {
        if (Find(registrering) is not { } found)
        {
            return true;
        }

        foreach (var (place, member) in found)
        {
            check.Report(RegelCatalogue.NIR1912, place, member);
        }

        return false;
    }

    /// <summary>Whether all parts of a registration are there.</summary>
    public static bool IsComplete(Registrering registrering) => registrering.Person is not null && Find(registrering) is null;

    private static List<(ModelPlace Place, string? Member)>? Find(Registrering registrering)
    {
        var visit = new MissingVisitor();
        ModelWalk.Advance(registrering, ref visit);
        return visit.Found;
    }

    private struct MissingVisitor : IModelVisitor
    {
        public static bool SeesKoder => false;

        public readonly Lovverk Lovverk => default;

        public List<(ModelPlace Place, string? Member)>? Found { get; private set; }

        public void VisitPart(RegistreringPart part, ModelPlace place)
        {
            var member = part switch
            {
                Norsktimer { Uke.Uke: 0 } => nameof(Norsktimer.Uke),
                Samfunnskunnskapstimer { Uke.Uke: 0 } => nameof(Samfunnskunnskapstimer.Uke),
                Mottak { Navn: null } => nameof(Mottak.Navn),
                _ => null,
            };
            if (member is not null)
            {
                (Found ??= []).Add((place, member));
            }
        }

        public void VisitMissing(ModelPlace place) => (Found ??= []).Add((place, null));

        public readonly void VisitKode(KodeEntry? entry, KodeverkList list, RegistreringPart part, ModelPlace place, string member)
        {
        }
    }
}
