using System.Text.Json.Nodes;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Docs.Schemas;

/// <summary>The rules that the model's own attributes name: what must not, must, or is expected to be given under a law.</summary>
internal static class FieldRules
{
    /// <summary>The rules' ids in a family that a schema can say.</summary>
    public static IEnumerable<string> Find(Family family) =>
        family.Felter.SelectMany(static felt => felt.AllFeltregler).Select(static regel => regel.Regel).Distinct().Where(CanSay);

    /// <summary>Whether the rule asks for nothing but the registration.</summary>
    public static bool CanSay(string id)
    {
        var regel = Read(id);
        return regel.Needs.IsEmpty && (regel.Perioder.IsEmpty || KeyDate.IsInRegistration(regel.Noekkeldato))
            && (Vilkaar.Find(id) is not { } vilkaar || Vilkaar.IsInRegistration(vilkaar));
    }

    /// <summary>The laws under which a field is forbidden whatever else stands there: then its content is no matter.</summary>
    public static IEnumerable<Lovverk> ForbiddenUnder(ModelFelt felt) =>
        Forbidding(felt).Where(static regel => CanSay(regel.Regel) && Vilkaar.Find(regel.Regel) is null && Read(regel.Regel).Perioder.IsEmpty)
            .Select(static regel => regel.Lovverk);

    /// <summary>The laws under which it takes more than the registration to know whether a field is forbidden.</summary>
    public static IEnumerable<Lovverk> PerhapsForbiddenUnder(ModelFelt felt) =>
        Forbidding(felt).Select(static regel => regel.Lovverk).Except(ForbiddenUnder(felt));

    /// <summary>The rule as a schema.</summary>
    public static JsonObject Create(Family family, string id) => Piece.All(
    [
        .. family.Felter.SelectMany(felt => felt.AllFeltregler.Where(regel => regel.Regel == id)
            .GroupBy(static regel => regel is ForbudtUnderAttribute)
            .Select(group => Create(family, Read(id), felt, [.. group.Select(static regel => regel.Lovverk)], group.Key))),
    ]);

    private static JsonObject Create(Family family, Regel regel, ModelFelt felt, IReadOnlyList<Lovverk> lover, bool isForbidden)
    {
        JsonObject[] conditions =
        [
            Piece.Given("lovverk", Piece.OneOf(lover.Select(static lov => lov.ToKode()))),
            .. regel.Rettsstillinger.IsEmpty
                ? Array.Empty<JsonObject>()
                : [Piece.Given("rettsstilling", Piece.OneOf(regel.Rettsstillinger.Select(static one => one.ToKode())))],
            .. regel.Perioder.IsEmpty
                ? Array.Empty<JsonObject>()
                : [Piece.Any([.. regel.Perioder.Select(period => new KeyDate(family).Inside(regel.Noekkeldato, period.Fra, period.Til))])],
            .. Vilkaar.Find(regel.Id) is { } vilkaar ? [Vilkaar.Create(family, vilkaar)] : Array.Empty<JsonObject>(),
        ];
        return Piece.If(Piece.All(conditions), isForbidden
            ? Piece.Members((felt.JsonName, felt.IsList ? new JsonObject { ["type"] = Piece.Types("array", canBeNull: true), ["maxItems"] = 0 } : Piece.Null()))
            : Piece.Given(felt.JsonName, felt.IsList ? Piece.Filled() : Piece.NotNull()));
    }

    private static IEnumerable<FeltregelAttribute> Forbidding(ModelFelt felt) => felt.AllFeltregler.Where(static regel => regel is ForbudtUnderAttribute);

    private static Regel Read(string id) =>
        RegelCatalogue.TryFind(id, out var regel) ? regel : throw new InvalidOperationException($"The model names {id}, which is no rule.");
}
