using System.Text.Json.Nodes;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Docs.Schemas;

/// <summary>The rules on codes: known, of the law, of the date, and not another's to set.</summary>
internal static class CodeRules
{
    /// <summary>NIR2001: the code is known.</summary>
    public static JsonObject Known(Family family) => family.Nest(static felt => felt.Kodeverk is { } list
        ? new JsonObject
        {
            ["enum"] = new JsonArray(
            [.. list.Entries.Select(static kode => (JsonNode)kode.Kode), .. felt.CanBeNull ? [null] : Array.Empty<JsonNode?>()])
        }
        : null)!;

    /// <summary>NIR2003: the code belongs to the law.</summary>
    public static JsonObject? OfLaw(Family family)
    {
        var laws = LovverkKodeverk.All.Select(static lov => lov.Verdi)
            .Select(law => (Law: law, Schema: family.Nest(felt => Others(felt, law), felt => LeaveOut(felt, law))))
            .Where(static one => one.Schema is not null)
            .Select(static one => Piece.If(Piece.Given("lovverk", Piece.OneOf(one.Law.ToKode())), one.Schema!))
            .ToList();
        return laws.Count == 0 ? null : Piece.All(laws);
    }

    /// <summary>NIR2002: the code holds on the date that decides.</summary>
    public static JsonObject? OfDate(Family family)
    {
        var schemas = new List<JsonObject>();
        foreach (var felt in family.Felter)
        {
            if (felt.Content is null)
            {
                schemas.AddRange(Limited(felt).Select(limit => InRegistration(family, felt, felt, limit)).OfType<JsonObject>());
                continue;
            }

            foreach (var inner in ModelFelt.I(felt.Content))
            {
                schemas.AddRange(
                    Limited(inner).Select(limit => inner.Kodeverk!.Noekkeldato is Noekkeldato.Hendelse && Family.FindHendelse(felt.Content) is { } day
                    ? InPart(family, felt, inner, day, limit)
                    : InRegistration(family, felt, inner, limit)).OfType<JsonObject>());
            }
        }

        return schemas.Count == 0 ? null : Piece.All(schemas);
    }

    /// <summary>NIR2007: the reason is not one that the register sets itself.</summary>
    public static JsonObject? NotComputed(Family family)
    {
        var computed = AvslutningsaarsakKodeverk.All.Where(static kode => kode.Verdi.BeregnetAvRegelmotor()).Select(static kode => kode.Kode);
        return family.Nest(felt => felt.Part == typeof(Avslutning) && felt.Item == typeof(Avslutningsaarsak) ? Piece.Not(Piece.OneOf(computed)) : null);
    }

    /// <summary>NIR3009: the ground of a leave belongs to the family. In the training it takes the person's programme to know.</summary>
    public static JsonObject? OfFamily(Family family)
    {
        if (family.Value is not Registreringsfamilie.Introduksjonsprogram)
        {
            return null;
        }

        var others = PermisjonsgrunnKodeverk.All.Where(static kode => !kode.Verdi.GjelderIntroduksjonsprogram()).Select(static kode => kode.Kode);
        return family.Nest(felt => felt.Item == typeof(Permisjonsgrunn) ? Piece.Not(Piece.OneOf(others)) : null);
    }

    // A rettsstilling that a law does not have is NIR1901's.
    private static JsonObject? Others(ModelFelt felt, Lovverk law) =>
        felt.Kodeverk is { } list && felt.Item != typeof(Rettsstilling)
        && list.Entries.Where(kode => !kode.IsValid(law)).Select(static kode => kode.Kode).ToList() is { Count: > 0 } others
            ? Piece.Not(Piece.OneOf(others))
            : null;

    private static bool LeaveOut(ModelFelt felt, Lovverk law)
    {
        if (FieldRules.PerhapsForbiddenUnder(felt).Contains(law) && Others(felt, law) is not null)
        {
            throw new NotSupportedException($"A schema cannot know whether {felt.Navn} is forbidden under {law}, so it cannot judge its codes there.");
        }

        return FieldRules.ForbiddenUnder(felt).Contains(law);
    }

    // The codes of a field that hold for a time, together with those of the same time.
    private static IEnumerable<Limit> Limited(ModelFelt felt) => felt.Kodeverk is { Noekkeldato: not Noekkeldato.Tillatelse } list
        ? list.Entries.Where(static kode => kode is not { Fra: null, Til: null }).GroupBy(static kode => (kode.Fra, kode.Til))
            .Select(static group => new Limit(group.Key.Fra, group.Key.Til, [.. group.Select(static kode => kode.Kode)]))
        : [];

    // The date stands in the registration: it is asked for once, and the codes may stand in any part.
    private static JsonObject? InRegistration(Family family, ModelFelt outer, ModelFelt inner, Limit limit)
    {
        if (new KeyDate(family).Outside(inner.Kodeverk!.Noekkeldato, limit.From, limit.To) is not { } outside)
        {
            return null;
        }

        var forbidden = FieldRules.ForbiddenUnder(outer).Select(static law => law.ToKode()).ToList();
        JsonObject[] conditions =
            [.. forbidden.Count == 0 ? Array.Empty<JsonObject>() : [Piece.Not(Piece.Given("lovverk", Piece.OneOf(forbidden)))], outside];
        return Piece.If(Piece.All(conditions),
            family.Nest(felt => felt.Part == inner.Part && felt.Navn == inner.Navn ? Piece.Not(Piece.OneOf(limit.Codes)) : null,
                felt => felt.Navn != outer.Navn)!);
    }

    // The date stands beside the code.
    private static JsonObject InPart(Family family, ModelFelt outer, ModelFelt inner, ModelFelt day, Limit limit)
    {
        if (!day.IsPaakrevd || FieldRules.ForbiddenUnder(outer).Any() || !outer.IsList)
        {
            throw new NotSupportedException($"A code of {outer.Navn} holds for a time, and its day may be missing or the field forbidden: say how.");
        }

        List<string> sides = [.. limit.From is { } first ? [Patterns.Before(first)] : Array.Empty<string>(),
            .. limit.To is { } end ? [Patterns.From(end)] : Array.Empty<string>()];
        var outside = Piece.Any([.. sides.Select(pattern => Piece.Given(day.JsonName, Piece.Text(pattern)))]);
        var item = Piece.If(outside, Piece.Members((inner.JsonName, Piece.Not(Piece.OneOf(limit.Codes)))));
        item["type"] = "object";
        return Piece.Members((family[outer.JsonName].JsonName, Piece.List(item)));
    }

    private sealed record Limit(DateOnly? From, DateOnly? To, IReadOnlyList<string> Codes);
}
