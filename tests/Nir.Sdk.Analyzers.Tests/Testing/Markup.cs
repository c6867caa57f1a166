using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Nir.Sdk.Analyzers.Tests.Testing;

/// <summary>Source with the usual marks: <c>[|...|]</c> for the test's one rule, <c>{|NIR1001:...|}</c> for a named one. They may nest.</summary>
internal sealed record Markup(string Text, ImmutableArray<Markup.Mark> Marks)
{
    /// <summary>An expected diagnostic. A null id stands for the test's own rule.</summary>
    public readonly record struct Mark(string? Id, TextSpan Span);

    /// <summary>The same source, where marks without an id stand for a rule.</summary>
    public Markup For(string? rule) => this with { Marks = [.. Marks.Select(mark => mark with { Id = mark.Id ?? rule })] };

    public static Markup Parse(string marked)
    {
        var text = new StringBuilder();
        var marks = ImmutableArray.CreateBuilder<Mark>();
        var open = new Stack<(string? Id, int Start)>();
        for (var i = 0; i < marked.Length; i++)
        {
            var rest = marked.AsSpan(i);
            if (rest.StartsWith("[|"))
            {
                open.Push((null, text.Length));
                i++;
            }
            else if (rest.StartsWith("{|") && rest.IndexOf(':') is var colon and > 2)
            {
                open.Push((rest[2..colon].ToString(), text.Length));
                i += colon;
            }
            else if (rest.StartsWith("|]") || rest.StartsWith("|}"))
            {
                var (id, start) = open.Pop();
                marks.Add(new(id, TextSpan.FromBounds(start, text.Length)));
                i++;
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        Assert.True(open.Count == 0, "A mark is not closed.");
        return new(text.ToString(), marks.ToImmutable());
    }
}
