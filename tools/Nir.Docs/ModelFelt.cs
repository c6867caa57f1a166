using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Docs;

/// <summary>A field of the model, read from the model itself: its type, its attributes and its documentation.</summary>
internal sealed partial class ModelFelt
{
    private static readonly IReadOnlyDictionary<string, string> Summaries = XDocument
        .Load(Path.ChangeExtension(typeof(Registrering).Assembly.Location, ".xml"))
        .Descendants("member")
        .Where(static member => member.Element("summary") is not null)
        .ToDictionary(static member => (string)member.Attribute("name")!, static member => Plain(member.Element("summary")!));

    private readonly PropertyInfo _property;
    private readonly Type _item;

    private ModelFelt(Type part, PropertyInfo property)
    {
        Part = part;
        _property = property;
        _item = Nullable.GetUnderlyingType(property.PropertyType)
            ?? (IsList ? property.PropertyType.GetGenericArguments()[0] : property.PropertyType);
    }

    /// <summary>The family or part that holds the field.</summary>
    public Type Part { get; }

    /// <summary>The name in C#.</summary>
    public string Navn => _property.Name;

    /// <summary>The name on the wire.</summary>
    public string JsonName => JsonNamingPolicy.CamelCase.ConvertName(Navn);

    /// <summary>The part that the field holds; null for a plain value.</summary>
    public Type? Content => _item.IsSubclassOf(typeof(RegistreringPart)) ? _item : null;

    /// <summary>The code list; null when the field holds no code.</summary>
    public KodeverkList? Kodeverk => KodeverkRegistry.All.SingleOrDefault(list => list.Navn == _item.Name && _item.IsEnum);

    /// <summary>Whether it must always be there, by its C# type.</summary>
    public bool IsPaakrevd => _property.IsDefined(typeof(RequiredMemberAttribute));

    /// <summary>Whether null means that it is not given.</summary>
    public bool CanBeNull => new NullabilityInfoContext().Create(_property).ReadState is NullabilityState.Nullable;

    /// <summary>The type of what it holds: of an item, where it holds many.</summary>
    public Type Item => _item;

    /// <summary>The rules that its attributes name.</summary>
    public IReadOnlyList<FeltregelAttribute> AllFeltregler => [.. _property.GetCustomAttributes<FeltregelAttribute>()];

    /// <summary>What the field is, in English, from its documentation.</summary>
    public string Beskrivelse => Summary($"P:{_property.DeclaringType!.FullName}.{Navn}");

    /// <summary>The paragraphs its documentation cites; those of the part that holds it where it cites none. Empty: the contract's own.</summary>
    public IReadOnlyList<string> Paragrafer =>
        Cited(Beskrivelse) is { Count: > 0 } own ? own
        : Content is not null && Cited(Summary($"T:{Content.FullName}")) is { Count: > 0 } content ? content
        : _property.DeclaringType == typeof(Registrering) ? []
        : Cited(Summary($"T:{Part.FullName}"));

    /// <summary>What kind of value it is, in words.</summary>
    public string Type
    {
        get
        {
            var item = Kodeverk is not null ? "code" : Content?.Name ?? Words(_item);
            return IsList ? $"list of {item}" : item;
        }
    }

    /// <summary>The rules that hold for it whatever the law, by what it holds.</summary>
    public IEnumerable<string> GeneralRegler => CommonMapping().Order(StringComparer.Ordinal);

    /// <summary>Whether it holds many.</summary>
    public bool IsList => _property.PropertyType.IsGenericType && _property.PropertyType.GetGenericTypeDefinition() == typeof(ValueList<>);

    /// <summary>The rules that the field's attributes name under a law.</summary>
    public IEnumerable<FeltregelAttribute> Feltregler(Lovverk lovverk) => _property.GetCustomAttributes<FeltregelAttribute>()
        .Where(regel => regel.Lovverk == lovverk)
        .OrderBy(static regel => regel.Regel, StringComparer.Ordinal);

    /// <summary>The fields of a family or part, those it has in common with others first.</summary>
    public static IReadOnlyList<ModelFelt> I(Type part) =>
    [
        .. Bases(part).SelectMany(static type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                .OrderBy(static property => property.MetadataToken))
            .Where(
                static property => property.SetMethod is not null
                    && property.GetCustomAttribute<JsonIgnoreAttribute>() is not { Condition: JsonIgnoreCondition.Always })
            .Select(property => new ModelFelt(part, property)),
    ];

    /// <summary>What a family or part is, in English, from its documentation.</summary>
    public static string Describe(Type part) => Summary($"T:{part.FullName}");

    private static IEnumerable<Type> Bases(Type part) => part == typeof(object) ? [] : [.. Bases(part.BaseType!), part];

    private IEnumerable<string> CommonMapping()
    {
        var isPeriod = Part.GetInterfaces().Any(static type => type.Name == "IPeriode");
        return
        [
            .. Kodeverk is not null ? ["NIR2001", "NIR2002", "NIR2003"] : Array.Empty<string>(),
            .. _item == typeof(Avslutningsaarsak) ? ["NIR2007"] : Array.Empty<string>(),
            .. _item == typeof(Rettsstilling) ? ["NIR1901"] : Array.Empty<string>(),
            .. _item == typeof(Spraakkode) ? ["NIR2008"] : Array.Empty<string>(),
            .. _item == typeof(Kommunenummer) ? ["NIR2004", "NIR2005", "NIR2006", "NIR4002"] : Array.Empty<string>(),
            .. _item == typeof(DufNummer) ? ["NIR1904", "NIR1908", "NIR4001", "NIR4002"] : Array.Empty<string>(),
            .. _item == typeof(Foedselsnummer) ? ["NIR4001", "NIR4002"] : Array.Empty<string>(),
            .. _item == typeof(PersonReference) ? ["NIR1902"] : Array.Empty<string>(),
            .. _item == typeof(Guid) ? ["NIR1907"] : Array.Empty<string>(),
            .. _item == typeof(IsoUke) ? ["NIR1905", "NIR1912"] : Array.Empty<string>(),
            .. (IsList && Content is not null) || (Part == typeof(Mottak) && Navn == nameof(Mottak.Navn)) ? ["NIR1912"] : Array.Empty<string>(),
            .. isPeriod && Navn is "Til" or "Sluttdato" ? ["NIR1903"] : Array.Empty<string>(),
            .. _item == typeof(DateOnly) ? ["NIR1909", "NIR1910"] : Array.Empty<string>(),
            .. Part == typeof(Vedtak) && Navn == nameof(Vedtak.Vedtaksdato) ? ["NIR1911"] : Array.Empty<string>(),
            .. Navn == "Startdato" && (Part == typeof(Introduksjonsprogram) || Part == typeof(Norskopplaering)) ? ["NIR3021"] : Array.Empty<string>(),
            .. Navn == "Timer" && (Part == typeof(Norsktimer) || Part == typeof(Samfunnskunnskapstimer)) ? ["NIR1906"] : Array.Empty<string>(),
            .. Saksregler.At(_property.DeclaringType!, Navn),
        ];
    }

    private static string Words(Type type) => type.Name switch
    {
        nameof(DateOnly) => "date",
        nameof(Boolean) => "true or false",
        nameof(Decimal) => "number",
        nameof(String) => "text",
        nameof(Guid) => "UUID",
        nameof(IsoUke) => "ISO week",
        nameof(Spraakkode) => "language code",
        nameof(Kommunenummer) => "kommunenummer",
        nameof(DufNummer) => "DUF-nummer",
        nameof(Foedselsnummer) => "fødselsnummer",
        _ => throw new NotSupportedException($"Say in words what a {type.Name} is."),
    };

    private static string Summary(string member) => Summaries.GetValueOrDefault(member, "");

    private static string Plain(XElement summary)
    {
        var text = string.Concat(summary.Nodes().Select(static node => node switch
        {
            XElement { Name.LocalName: "see" } see => ((string?)see.Attribute("cref"))?.Split('.')[^1],
            XElement element => element.Value,
            _ => node.ToString(),
        }));
        return Whitespace().Replace(System.Net.WebUtility.HtmlDecode(text), " ").Trim();
    }

    private static List<string> Cited(string text) =>
        [.. InParentheses().Matches(text).SelectMany(static match => Citation().Matches(match.Value)).Select(static match => match.Value.Trim(' ', ','))];

    [GeneratedRegex(@"\s+")]
    private static partial Regex Whitespace();

    [GeneratedRegex(@"\([^()]*§[^()]*\)")]
    private static partial Regex InParentheses();

    [GeneratedRegex(@"(?:IL|IF|INT) §§? ?\d(?:(?!IL |IF |INT |; |\)|since).)*")]
    private static partial Regex Citation();
}
