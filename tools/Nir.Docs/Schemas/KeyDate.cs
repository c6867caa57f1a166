using System.Text.Json.Nodes;
using Nir.Sdk.Kodeverk;

namespace Nir.Docs.Schemas;

/// <summary>Schemas of a registration that hold when the date that decides (<see cref="Noekkeldato"/>) lies on one side of a day.</summary>
internal sealed class KeyDate(Family family)
{
    private const string List = "vedtak";

    /// <summary>Whether a registration holds the date, or can be without it: then no code and no rule is judged by it.</summary>
    public static bool IsInRegistration(Noekkeldato date) => date is not (Noekkeldato.Registrering or Noekkeldato.Programslutt);

    /// <summary>Holds when the date is given and outside an interval. Null: it never is.</summary>
    public JsonObject? Outside(Noekkeldato date, DateOnly? from, DateOnly? to)
    {
        List<JsonObject> sides = [.. from is { } first && Before(date, first) is { } early ? [early] : Array.Empty<JsonObject>(),
            .. to is { } end && From(date, end) is { } late ? [late] : Array.Empty<JsonObject>()];
        return sides.Count == 0 ? null : Piece.Any(sides);
    }

    /// <summary>Holds when the date is given and inside an interval.</summary>
    public JsonObject Inside(Noekkeldato date, DateOnly? from, DateOnly? to) => Piece.All(
    [
        .. from is { } first ? [From(date, first)!] : Array.Empty<JsonObject>(),
        .. to is { } end ? [Before(date, end)!] : Array.Empty<JsonObject>(),
    ]);

    /// <summary>Holds when the date is given and before a day. Null: no registration holds it.</summary>
    private JsonObject? Before(Noekkeldato date, DateOnly day) => Side(date,
        member => Piece.Given(member, Piece.Text(Patterns.Before(day))),
        // The first of them is: one of them is.
        member => Piece.Given(List, Piece.Containing(Piece.Given(member, Piece.Text(Patterns.Before(day))))));

    /// <summary>Holds when the date is given and not before a day. Null: no registration holds it.</summary>
    private JsonObject? From(Noekkeldato date, DateOnly day) => Side(date,
        member => Piece.Given(member, Piece.Text(Patterns.From(day))),
        // The first of them is: one is given, and none is before.
        member =>
        {
            var list = Piece.Containing(Piece.Given(member, new JsonObject { ["type"] = "string" }));
            list["items"] = Piece.Members((member, Piece.Text(Patterns.From(day), canBeNull: true)));
            return Piece.Given(List, list);
        });

    private JsonObject? Side(Noekkeldato date, Func<string, JsonObject> own, Func<string, JsonObject> first) => date switch
    {
        // What a part does not tell itself is told by the first vedtak.
        Noekkeldato.Vedtak or Noekkeldato.Hendelse => first("vedtaksdato"),
        Noekkeldato.Vedtakstart => first("startdato"),
        Noekkeldato.Tilbud => OwnOrFirst("tilbudsdato", own, first("vedtaksdato")),
        Noekkeldato.Programstart => OwnOrFirst("startdato", own, first("startdato")),
        Noekkeldato.Registrering or Noekkeldato.Programslutt => throw new NotSupportedException($"A schema does not know the date {date}."),
        _ => null,
    };

    private JsonObject OwnOrFirst(string member, Func<string, JsonObject> own, JsonObject first) =>
        family.Felter.Any(felt => felt.JsonName == member) ? Piece.Any(own(member), Piece.All(Piece.NotGiven(member), first)) : first;
}
