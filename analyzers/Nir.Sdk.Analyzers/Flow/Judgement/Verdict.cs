using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Nir.Sdk.Analyzers.Flow.Judgement;

/// <summary>
/// What is said when all states are known that a publication was met in. A value is judged over the states in which it is set: forbidden
/// in all of them it is an error, in some a suggestion.
/// </summary>
internal static class Verdict
{
    /// <param name="hearings">All that was heard.</param>
    /// <param name="look">Looks whether to stop.</param>
    public static IEnumerable<Finding> Find(IEnumerable<Hearing> hearings, Action look)
    {
        var all = hearings.ToList();
        if (all.Count == 0)
        {
            return [];
        }

        var seen =
            new HashSet<Witnessed>(
                all.Where(static one => one is { IsDropped: false }).SelectMany(static one => one.Charges).Select(static charge => charge.Witness));
        // What one publication forbids, another may allow.
        var allowed =
            new HashSet<Witnessed>(
                all.Where(static one => one.Publication is not null).SelectMany(static one => one.Charges)
                    .Where(static charge => charge.Weight is Weight.None or Weight.Possible).Select(static charge => charge.Witness));
        return all.Where(static one => one is { Demand: null, Leak: null, IsDropped: false, Born: null }).GroupBy(static one => one.Publication ?? one.Scope)
            .SelectMany(published =>
            {
                look();
                return Published([.. published], published.Key is SyntaxNode, static _ => false, allowed);
            })
            .Concat(
                all.Where(static one => one.IsDropped || one.Born is not null).GroupBy(static one => one.Scope)
                    .Where(static unseen => unseen.Any(static one => one.IsDropped))
                    .SelectMany(unseen => Unseen([.. unseen.Select(static one => one.Born is { } born ? one with { Charges = born() } : one)], seen)))
            .Concat(all.Where(static one => one.Demand is not null).GroupBy(static one => one.Demand).SelectMany(Demanded))
            .Concat(all.Select(static one => one.Leak).OfType<Finding>());
    }

    private static IEnumerable<Finding> Unseen(List<Hearing> unseen, HashSet<Witnessed> seen)
    {
        var dropped = new HashSet<Witnessed>(unseen.Where(static one => one.IsDropped).SelectMany(static one => one.Charges).Select(static one => one.Witness));
        return Published(unseen, isPublished: false, witness => seen.Contains(witness) || !dropped.Contains(witness), allowed: []);
    }

    private static IEnumerable<Finding> Demanded(IGrouping<Demand?, Hearing> made) =>
        made.All(static one => one.Broken is not null) ? [made.First().Broken!] : [];

    private static IEnumerable<Finding> Published(List<Hearing> states, bool isPublished, Func<Witnessed, bool> isSettled, HashSet<Witnessed> allowed)
    {
        foreach (var charges in states.SelectMany(static state => state.Charges).GroupBy(static charge => charge.Witness))
        {
            if (isSettled(charges.Key))
            {
                continue;
            }

            var everywhere = !isPublished
                || (states.All(state => state.Charges.Any(charge => charge.Witness == charges.Key)) && charges.All(static charge => charge.IsOnly));
            var said = Say([.. charges], everywhere, states.Any(static one => one.Open is not null));
            if (said is not null)
            {
                yield return said with { IsAllowedElsewhere = allowed.Contains(charges.Key) };
            }
        }
    }

    private static Finding? Say(ImmutableArray<Charge> charges, bool everywhere, bool isOpen)
    {
        var certain = charges.All(static one => one.Weight is Weight.Certain or Weight.Doubtful);
        // Where a value is set in some states only, one of them must be met for certain.
        if (certain && (everywhere || (!isOpen && charges.Any(static one => one.Weight is Weight.Certain))))
        {
            return Gravest(charges, static _ => true)!.Error;
        }

        var suggestion = Gravest(charges, static one => one.Suggestion is not null)?.Suggestion;
        return suggestion is null ? null : suggestion with { IsLawCertain = charges.All(static one => one.Suggestion is { IsLawCertain: true }) };
    }

    // The first of those that are as grave.
    private static Charge? Gravest(ImmutableArray<Charge> charges, Func<Charge, bool> counts)
    {
        Charge? gravest = null;
        foreach (var charge in charges)
        {
            if (counts(charge) && (gravest is null || charge.Weight > gravest.Weight))
            {
                gravest = charge;
            }
        }

        return gravest;
    }
}
