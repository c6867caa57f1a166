using System.Collections.Immutable;
using Nir.Sdk.Generators.Json;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Checking;

/// <summary>
/// Reads the members of one object by name and reports what is missing, misshapen or unknown.
/// A null result has been reported, unless the member is optional and absent (an explicit null is absent).
/// </summary>
internal sealed class ObjectReader
{
    private readonly JsonNode _node;
    private readonly Findings _findings;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    private ObjectReader(JsonNode node, Findings findings)
    {
        _node = node;
        _findings = findings;
    }

    /// <summary>Opens an object; reports anything else and returns null.</summary>
    public static ObjectReader? Open(JsonNode node, Findings findings)
    {
        if (node.Kind == JsonKind.Object)
        {
            return new ObjectReader(node, findings);
        }

        findings.Report(DataRules.WrongType, "This must be an object", node.Position);
        return null;
    }

    /// <summary>Where a member's value stands; the opening of the object when it is absent.</summary>
    public JsonPosition PositionOf(string name) => _node.GetMember(name)?.Position ?? OpeningBrace;

    public string? RequiredString(string name) => Required(name) is { } value ? AsString(name, value) : null;

    public string? OptionalString(string name) => Optional(name) is { } value ? AsString(name, value) : null;

    public SimpleDate? RequiredDate(string name) => RequiredString(name) is { } text ? AsDate(name, text) : null;

    public SimpleDate? OptionalDate(string name) => OptionalString(name) is { } text ? AsDate(name, text) : null;

    /// <summary>A number, a code's or a rule's: from 1.</summary>
    public int? RequiredNumber(string name)
    {
        if (Required(name) is not { } value)
        {
            return null;
        }

        if (value.TryGetInt32(out var number) && number > 0)
        {
            return number;
        }

        _findings.Report(DataRules.WrongType, $"'{name}' must be a whole number from 1", value.Position);
        return null;
    }

    /// <summary>One of a few words.</summary>
    public string? RequiredChoice(string name, ImmutableArray<string> choices)
    {
        if (RequiredString(name) is not { } value)
        {
            return null;
        }

        if (choices.Contains(value))
        {
            return value;
        }

        _findings.Report(DataRules.WrongType, $"'{name}' must be one of {string.Join(", ", choices)}", PositionOf(name));
        return null;
    }

    /// <summary>A list of a few words, as members' names; none when it is missing.</summary>
    public EquatableArray<string> RequiredChoices(string name, ImmutableArray<string> choices) => AsChoices(name, RequiredItems(name), choices);

    /// <summary>A list of a few words, as members' names; none when it is absent.</summary>
    public EquatableArray<string> OptionalChoices(string name, ImmutableArray<string> choices) => AsChoices(name, OptionalItems(name), choices);

    /// <summary>An array's items; none when it is missing.</summary>
    public ImmutableArray<JsonNode> RequiredItems(string name) => AsItems(name, Required(name));

    /// <summary>An array's items; none when it is absent.</summary>
    public ImmutableArray<JsonNode> OptionalItems(string name) => AsItems(name, Optional(name));

    /// <summary>Codes of a list, which are looked for there, as they are written; none when they are absent.</summary>
    public EquatableArray<string> ReadCodes(string name, string list)
    {
        var codes = ImmutableArray.CreateBuilder<string>();
        foreach (var item in OptionalItems(name))
        {
            if (item.TryGetString(out var code) && NameForm.IsKode(code))
            {
                _findings.Expect(DataRules.WrongType, list, code, item.Position);
                codes.Add(code);
            }
            else
            {
                _findings.Report(DataRules.WrongType, $"'{name}' holds codes of {list}", item.Position);
            }
        }

        return new(codes.ToImmutable());
    }

    /// <summary>An object's members in order; none when it is absent.</summary>
    public ImmutableArray<JsonMember> OptionalMembers(string name)
    {
        var value = Optional(name);
        if (value is not null && value.Kind != JsonKind.Object)
        {
            _findings.Report(DataRules.WrongType, $"'{name}' must be an object", value.Position);
        }

        return value?.Members ?? [];
    }

    /// <summary>A member's value as it stands, for one whose form depends on more than its name; null when it is absent.</summary>
    public JsonNode? OptionalNode(string name) => Optional(name);

    /// <summary>True or false; false when it is absent.</summary>
    public bool OptionalBoolean(string name)
    {
        if (Optional(name) is not { } value)
        {
            return false;
        }

        if (!value.TryGetBoolean(out var result))
        {
            _findings.Report(DataRules.WrongType, $"'{name}' must be true or false", value.Position);
        }

        return result;
    }

    /// <summary>Reports every member that nobody has asked for. The last call.</summary>
    public void RefuseOthers()
    {
        foreach (var member in _node.Members)
        {
            if (!_known.Contains(member.Name))
            {
                _findings.Report(DataRules.UnknownMember, $"'{member.Name}' is not a member known here", member.NamePosition);
            }
        }
    }

    private JsonPosition OpeningBrace => _node.Position with
    {
        Length = 1,
        EndLine = _node.Position.Line,
        EndColumn = _node.Position.Column + 1,
    };

    private JsonNode? Required(string name)
    {
        _known.Add(name);
        var value = _node.GetMember(name);
        if (value is null)
        {
            _findings.Report(DataRules.MissingMember, $"The member '{name}' is missing", OpeningBrace);
        }

        return value;
    }

    private JsonNode? Optional(string name)
    {
        _known.Add(name);
        return _node.GetMember(name) is { Kind: not JsonKind.Null } value ? value : null;
    }

    private string? AsString(string name, JsonNode value)
    {
        if (value.TryGetString(out var text) && !string.IsNullOrWhiteSpace(text))
        {
            return text;
        }

        _findings.Report(DataRules.WrongType, $"'{name}' must be a string that is not empty", value.Position);
        return null;
    }

    private SimpleDate? AsDate(string name, string text)
    {
        if (SimpleDate.TryParse(text, out var date))
        {
            return date;
        }

        _findings.Report(DataRules.BadDate, $"'{name}' must be a day that exists, written as yyyy-MM-dd", PositionOf(name));
        return null;
    }

    private EquatableArray<string> AsChoices(string name, ImmutableArray<JsonNode> items, ImmutableArray<string> choices)
    {
        var chosen = ImmutableArray.CreateBuilder<string>();
        foreach (var item in items)
        {
            if (item.TryGetString(out var word) && choices.Contains(word))
            {
                chosen.Add(NameForm.ToPascalCase(word));
            }
            else
            {
                _findings.Report(DataRules.WrongType, $"'{name}' holds {string.Join(", ", choices)}", item.Position);
            }
        }

        return new(chosen.ToImmutable());
    }

    private ImmutableArray<JsonNode> AsItems(string name, JsonNode? value)
    {
        if (value is not null && value.Kind != JsonKind.Array)
        {
            _findings.Report(DataRules.WrongType, $"'{name}' must be an array", value.Position);
        }

        return value?.Items ?? [];
    }
}
