using Nir.Sdk.Contract.Views;
using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Sdk.Rapporter.Opplysninger;

/// <summary>
/// The one question that personliste, reports and year-end control ask in different shapes: for a participation and an item, as of a day, whether it
/// is there, lacking, not asked for, or cannot be known, and because of which rule.
/// </summary>
public static class OpplysningQuery
{
    /// <summary>Asks about all items of a registration.</summary>
    /// <param name="registrering">The registration.</param>
    /// <param name="context">The day it is asked about, and what the rules may need beyond the registration.</param>
    /// <returns>One answer for each item of the family, in the order of <see cref="Opplysning"/>.</returns>
    public static ValueList<OpplysningAnswer> Ask(Registrering registrering, ValidationContext context)
    {
        ArgumentNullException.ThrowIfNull(registrering);
        ArgumentNullException.ThrowIfNull(context);
        var found = RegistreringValidator.Validate(registrering, context);
        return OpplysningTable.Select(registrering.Familie).Select(row => Ask(row, registrering, found)).ToValueList();
    }

    /// <summary>Asks about the items of a family in which a person has nothing registered: whether there must be a vedtak.</summary>
    /// <param name="standing">Where the person stands in the family.</param>
    /// <param name="oppstart">The deadline to begin. Null: the family has none.</param>
    /// <param name="date">The day it is asked about.</param>
    /// <returns>The answer about the vedtak. Null: the person has neither right nor duty there.</returns>
    internal static OpplysningAnswer? AskUnregistered(OrdningAnswer standing, FristAnswer? oppstart, DateOnly date) => standing switch
    {
        { Mangel: { } mangel } => Vedtak(Opplysningsstatus.KanIkkeVites) with { Mangel = mangel.Opplysning },
        { Rettsstilling: Rettsstilling.RettOgPlikt or Rettsstilling.Rett or Rettsstilling.Plikt } => Vedtak(Opplysningsstatus.Mangler) with
        {
            Frist = oppstart?.Frist,
            ErForfalt = oppstart?.Frist < date,
        },
        _ => null,
    };

    private static OpplysningAnswer Vedtak(Opplysningsstatus status) => new()
    {
        Opplysning = Opplysning.Vedtak,
        Status = status,
        ErRegistrert = false,
        Regel = RegelCatalogue.NIR1201.Id,
    };

    private static OpplysningAnswer Ask(OpplysningRow row, Registrering registrering, ValidationResult found)
    {
        var answer = new OpplysningAnswer
        {
            Opplysning = row.Opplysning,
            Status = Opplysningsstatus.KrevesIkke,
            ErRegistrert = row.IsRegistered(registrering),
        };
        var asking = row.FindAsking(registrering.Lovverk).ToArray();
        if (asking.Length == 0)
        {
            return answer with { Regel = row.FindForbidding(registrering.Lovverk)?.Id };
        }

        if (answer.ErRegistrert)
        {
            return answer with { Status = Opplysningsstatus.Har, Regel = asking[0].Id };
        }

        foreach (var avvik in found.Avvik)
        {
            if (Contains(asking, avvik.Regel))
            {
                return answer with { Status = Opplysningsstatus.Mangler, Regel = avvik.Regel, Frist = avvik.Frist, ErForfalt = avvik.ErForfalt };
            }
        }

        foreach (var unknown in found.NotAssessed)
        {
            if (Contains(asking, unknown.Regel))
            {
                return answer with { Status = Opplysningsstatus.KanIkkeVites, Regel = unknown.Regel, Mangel = unknown.Mangler };
            }
        }

        return answer with { Regel = asking[0].Id };
    }

    private static bool Contains(Regel[] regler, string id) => Array.Exists(regler, regel => regel.Id == id);
}
