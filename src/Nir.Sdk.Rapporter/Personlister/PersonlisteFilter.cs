using System.Collections.Immutable;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Rapporter.Opplysninger;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Sdk.Rapporter.Personlister;

/// <summary>Which rows a query asks for: any of the boxes of one item, and all items.</summary>
internal sealed class PersonlisteFilter
{
    private readonly PersonlisteQuery _query;
    private readonly ImmutableArray<(Opplysning Opplysning, bool Med, bool Uten)> _boxes;

    public PersonlisteFilter(PersonlisteQuery query)
    {
        _query = query;
        _boxes =
        [
            .. (query.Forvalg ?? []).GroupBy(static box => box.Opplysning).OrderBy(static boxes => boxes.Key)
                .Select(static boxes => (boxes.Key, boxes.Any(static box => box.Med), boxes.Any(static box => !box.Med))),
        ];
    }

    /// <summary>Whether a row is asked for.</summary>
    public bool Matches(PersonlisteRow row) =>
        IsOfLaw(row.Lovverk)
        && (_query.Familier is not { Count: > 0 } familier || familier.Contains(row.Familie))
        && (_query.Kategorier is not { Count: > 0 } kategorier || (row.Kategori is { } kategori && kategorier.Contains(kategori)))
        && MatchesBoxes(row);

    /// <summary>Why no row can match, whoever is registered. Empty: some row may.</summary>
    /// <param name="covered">The families that the caller's role covers.</param>
    public IEnumerable<ForvalgObstacle> FindObstacles(ImmutableArray<Registreringsfamilie> covered)
    {
        var familier = covered.Where(familie => _query.Familier is not { Count: > 0 } asked || asked.Contains(familie)).ToArray();
        if (familier.Length == 0)
        {
            yield return new()
            {
                Tekst = "Rollen har ingen av ordningene det spørres etter.",
                TekstEn = "The role covers none of the families that are asked for.",
            };
            yield break;
        }

        foreach (var box in _boxes)
        {
            var rows = familier.Select(familie => OpplysningTable.Find(familie, box.Opplysning)).OfType<OpplysningRow>().ToArray();
            if (rows.Length == 0)
            {
                yield return NoSuchItem(box.Opplysning, familier[0]);
            }
            else if (rows.All(row => Laws().All(law => CannotMatch(row, law, box.Med, box.Uten))))
            {
                yield return NotRegistered(box.Opplysning, rows[0]);
            }
        }
    }

    private bool IsOfLaw(Lovverk? lovverk) => lovverk switch
    {
        null => true,
        Lovverk.Introduksjonsloven => _query.Lovverk is Lovverk.Introduksjonsloven,
        _ => _query.Lovverk is not Lovverk.Introduksjonsloven,
    };

    private bool MatchesBoxes(PersonlisteRow row)
    {
        foreach (var (opplysning, med, uten) in _boxes)
        {
            if (row.Find(opplysning) is not { } answer || !((med && answer.ErRegistrert) || (uten && answer.Status is Opplysningsstatus.Mangler)))
            {
                return false;
            }
        }

        return true;
    }

    private Lovverk[] Laws() => _query.Lovverk is Lovverk.Introduksjonsloven
        ? [Lovverk.Introduksjonsloven]
        : [Lovverk.Integreringsloven, Lovverk.IntegreringslovenKapittel6A];

    // What is forbidden on some days only may be there from the others.
    private static bool CannotMatch(OpplysningRow row, Lovverk law, bool med, bool uten)
    {
        var asked = row.FindAsking(law).Any();
        var always = row.FindForbidding(law) is { Perioder.IsEmpty: true, Alvorlighet: Alvorlighet.Avvisning };
        return !(uten && asked) && !(med && !always);
    }

    private static ForvalgObstacle NoSuchItem(Opplysning opplysning, Registreringsfamilie familie) => new()
    {
        Opplysning = opplysning,
        Familie = familie,
        Tekst = $"{OpplysningNames.Find(opplysning)} registreres ikke i ordningene det spørres etter.",
        TekstEn = $"{OpplysningNames.Find(opplysning)} is not registered in the families that are asked for.",
    };

    private ForvalgObstacle NotRegistered(Opplysning opplysning, OpplysningRow row)
    {
        var regel = Laws().Select(row.FindForbidding).FirstOrDefault(static one => one is not null);
        return new()
        {
            Opplysning = opplysning,
            Familie = row.Familie,
            Regel = regel?.Id,
            Tekst = regel?.Tittel ?? $"{OpplysningNames.Find(opplysning)} registreres bare når det skjer, og kan ikke mangle.",
            TekstEn = regel?.TittelEn ?? $"{OpplysningNames.Find(opplysning)} is registered only when it happens, and cannot be lacking.",
        };
    }
}
