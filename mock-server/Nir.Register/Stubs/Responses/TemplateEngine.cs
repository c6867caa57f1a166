using System.Text.Json;
using System.Text.RegularExpressions;
using HandlebarsDotNet;
using HandlebarsDotNet.IO;
using Nir.Register.Stubs.Format;
using Nir.Register.Stubs.JsonPaths;
using Nir.Register.Stubs.Matching;

namespace Nir.Register.Stubs.Responses;

/// <summary>Reads templates in Handlebars. What they insert is not escaped, as in WireMock.</summary>
internal sealed partial class TemplateEngine
{
    private const int Longest = 256 * 1024;

    /// <summary>What a template may call.</summary>
    private static readonly string[] Helpers = ["if", "unless", "each", "with", "jsonPath", "upper", "lower", "trim"];

    private static readonly string[] Blocks = ["if", "unless", "each", "with"];

    // A tilde takes away the blanks around it.
    private static readonly char[] Blanks = [' ', '\t', '\r', '\n', '~'];

    private readonly IHandlebars _handlebars = Build();

    /// <summary>Reads a template.</summary>
    /// <exception cref="FormatException">It is not one, or calls what is not supported. The message says what.</exception>
    public HandlebarsTemplate<object, object> Parse(string text)
    {
        if (text.Length > Longest)
        {
            throw new FormatException($"A template of at most {Longest} characters is expected.");
        }

        RefuseUnknown(text);
        try
        {
            return _handlebars.Compile(text);
        }
        catch (HandlebarsException fault)
        {
            throw new FormatException($"The template cannot be read: {Journal.Redaction.Of(fault.Message.Split('\n')[0].Trim())}");
        }
    }

    /// <summary>Whatever is called with arguments, or opens a block, has to be known. A name alone is a value, and empty when there is none.</summary>
    private static void RefuseUnknown(string text)
    {
        foreach (Match expression in Expression().Matches(text))
        {
            var (mark, name) = (expression.Groups["mark"].Value, expression.Groups["name"].Value);
            if (mark is "!")
            {
                continue;
            }

            if (mark is ">")
            {
                throw new FormatException("A template cannot include another: '{{> ...}}' is not supported.");
            }

            var calls = mark is "#" or "^" || (name != "else" && expression.Groups["arguments"].Value.Trim(Blanks).Length > 0);
            var known = mark is "#" or "^" ? Blocks : Helpers;
            if (calls && name.Length > 0 && !known.Contains(name))
            {
                throw Unknown(name);
            }

            foreach (Match call in Call().Matches(expression.Groups["arguments"].Value))
            {
                if (!Helpers.Contains(call.Groups["name"].Value))
                {
                    throw Unknown(call.Groups["name"].Value);
                }
            }
        }
    }

    private static FormatException Unknown(string name) =>
        new($"The template calls '{Journal.Redaction.Of(name)}', which this server does not support. These are supported: {string.Join(", ", Helpers)}.");

    private static IHandlebars Build()
    {
        var handlebars = Handlebars.Create(new HandlebarsConfiguration { NoEscape = true });
        handlebars.Configuration.FormatterProviders.Add(new ValuesFormatter());
        handlebars.RegisterHelper("jsonPath", static (context, arguments) => AtPath(arguments.At<object>(0), arguments.At<object>(1)));
        handlebars.RegisterHelper("upper", static (context, arguments) => $"{arguments.At<object>(0)}".ToUpperInvariant());
        handlebars.RegisterHelper("lower", static (context, arguments) => $"{arguments.At<object>(0)}".ToLowerInvariant());
        handlebars.RegisterHelper("trim", static (context, arguments) => $"{arguments.At<object>(0)}".Trim());
        return handlebars;
    }

    private static string AtPath(object? json, object? path)
    {
        if (JsonBody.Parse($"{json}") is not { } root)
        {
            return "";
        }

        var parsed = JsonPath.Parse($"{path}");
        var found = parsed.Find(root);
        return (parsed.IsDefinite, found) switch
        {
            (true, []) => "",
            (true, [var only, ..]) => Insert(only),
            _ => $"[{string.Join(',', found.Select(static value => JsonSerializer.Serialize(value, CompactJson.Options)))}]",
        };
    }

    private static string Insert(JsonElement value) => value.ValueKind is JsonValueKind.Null
        ? ""
        : JsonPathValues.Text(value) ?? JsonSerializer.Serialize(value, CompactJson.Options);

    [GeneratedRegex("""\{\{~?\{?\s*(?<mark>[#^/>!&]?)\s*(?<name>[^\s{}()~]*)(?<arguments>[^{}]*)\}""", RegexOptions.None, 1000)]
    private static partial Regex Expression();

    [GeneratedRegex("""\(\s*(?<name>[^\s()]+)""", RegexOptions.None, 1000)]
    private static partial Regex Call();

    private sealed class ValuesFormatter : IFormatter, IFormatterProvider
    {
        public void Format<T>(T value, in EncodedTextWriter writer) => writer.Write($"{value}");

        public bool TryCreateFormatter(Type type, out IFormatter formatter)
        {
            formatter = this;
            return type == typeof(TemplateValues);
        }
    }
}
