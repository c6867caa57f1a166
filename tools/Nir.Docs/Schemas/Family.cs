using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Docs.Schemas;

/// <summary>A family of registrations, as the model has it.</summary>
internal sealed class Family
{
    private Family(Registreringsfamilie value)
    {
        Value = value;
        Type = typeof(Registrering).Assembly.GetType($"{typeof(Registrering).Namespace}.{value}")!;
        Felter = ModelFelt.I(Type);
    }

    /// <summary>All of them, in the order of the contract.</summary>
    public static IReadOnlyList<Family> All { get; } = [.. Enum.GetValues<Registreringsfamilie>().Where(static value => value != default)
        .Select(static value => new Family(value))];

    /// <summary>The name in C#.</summary>
    public Registreringsfamilie Value { get; }

    /// <summary>The name on the wire.</summary>
    public string Name => JsonNamingPolicy.KebabCaseLower.ConvertName(Value.ToString());

    /// <summary>The record.</summary>
    public Type Type { get; }

    /// <summary>Its fields, those it has in common with others first.</summary>
    public IReadOnlyList<ModelFelt> Felter { get; }

    /// <summary>Whether it has a rettsstilling.</summary>
    public bool HasRettsstilling => Felter.Any(static felt => felt.Item == typeof(Rettsstilling));

    /// <summary>The laws that it exists under.</summary>
    public IReadOnlyList<Lovverk> Lover => [.. CombinationTable.All.Where(row => row.Familie == Value).Select(static row => row.Lovverk).Distinct()];

    /// <summary>A field by its name on the wire.</summary>
    public ModelFelt this[string jsonName] => Felter.Single(felt => felt.JsonName == jsonName);

    /// <summary>
    /// A schema of the registration where each plain field, in it and in its parts, has the schema that is asked for. Null: none has one.
    /// </summary>
    /// <param name="leaf">A field's schema, from the part that holds it; null: nothing is said of it.</param>
    /// <param name="leaveOut">The fields of the registration that nothing is said of, nor of what they hold.</param>
    public JsonObject? Nest(Func<ModelFelt, JsonObject?> leaf, Func<ModelFelt, bool>? leaveOut = null) =>
        Nest(Felter.Where(felt => leaveOut?.Invoke(felt) != true), leaf);

    /// <summary>The names of a part's days that a property of the model looks at, such as its <c>Hendelsesdato</c>.</summary>
    /// <param name="part">The part's type.</param>
    /// <param name="read">Reads the property.</param>
    public static IEnumerable<ModelFelt> FindDays(Type part, Func<object, DateOnly?> read)
    {
        // The model says it in code, so it is asked: a part with one day only, the last there is, tells whether it looks at that one.
        foreach (var felt in ModelFelt.I(part).Where(static felt => felt.Item == typeof(DateOnly)))
        {
            var probe = System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(part);
            part.GetProperty(felt.Navn)!.SetValue(probe, DateOnly.MaxValue);
            if (read(probe) == DateOnly.MaxValue)
            {
                yield return felt;
            }
        }
    }

    /// <summary>A part's day of what it tells (<c>Hendelsesdato</c>). Null: it has none of its own.</summary>
    public static ModelFelt? FindHendelse(Type part) => FindDays(part, static probe => Read(probe, "Hendelsesdato")).SingleOrDefault();

    /// <summary>The days of a part that say how long a registration has lasted, as NIR2005 counts.</summary>
    public static IReadOnlyList<ModelFelt> FindLatest(Type part) =>
    [
        .. FindDays(part, static probe => Read(probe, "Hendelsesdato")),
        .. FindDays(part, static probe => Read(probe, "Til")),
        .. part.IsSubclassOf(typeof(Registrering)) ? FindDays(part, static probe => Read(probe, "Oppstart")) : [],
    ];

    private static DateOnly? Read(object probe, string property)
    {
        const BindingFlags own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        var found = property == "Til" ? probe.GetType().GetInterface("IPeriode")?.GetProperty(property) : probe.GetType().GetProperty(property, own);
        return (DateOnly?)found?.GetValue(probe);
    }

    private static JsonObject? Nest(IEnumerable<ModelFelt> felter, Func<ModelFelt, JsonObject?> leaf)
    {
        var members = new List<(string, JsonNode)>();
        foreach (var felt in felter)
        {
            var schema = felt.Content is null ? leaf(felt) : Wrap(felt, Nest(ModelFelt.I(felt.Content), leaf));
            if (schema is not null)
            {
                members.Add((felt.JsonName, schema));
            }
        }

        return members.Count == 0 ? null : Piece.Members(members);
    }

    private static JsonObject? Wrap(ModelFelt felt, JsonObject? inner)
    {
        if (inner is null || felt.IsList)
        {
            return inner is null ? null : Piece.List(inner);
        }

        inner["type"] = Piece.Types("object", felt.CanBeNull);
        return inner;
    }
}
