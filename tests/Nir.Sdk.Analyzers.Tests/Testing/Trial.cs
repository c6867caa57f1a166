using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Nir.Sdk.Analyzers.Tests.Testing;

/// <summary>
/// Tries subjects, each in all its clothes. What can stand in a namespace of its own is compiled and analysed together: one compilation
/// for all that must compile, one for all that is damaged.
/// </summary>
internal sealed class Trial<TAnalyzer>(Build build, ImmutableArray<Subject> subjects, ImmutableArray<string> shared)
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    private readonly List<List<string>> complaints = [.. subjects.Select(static _ => new List<string>())];

    /// <summary>What is wrong with each subject; nothing where all is well.</summary>
    public async Task<ImmutableArray<ImmutableArray<string>>> RunAsync()
    {
        var placed = subjects.SelectMany((subject, i) => Variations.Of(subject, build.ParseOptions).Select((variant, j) => Place(i, j, variant))).ToList();
        foreach (var room in placed.GroupBy(one => CanShare(one) ? one.Variant.Clothes is Clothes.Damaged ? "damaged" : "whole" : $"{one.Subject}/{one.Number}"))
        {
            await TryAsync([.. room]);
        }

        return [.. complaints.Select(static one => one.ToImmutableArray())];
    }

    private bool CanShare(Placed placed) => !subjects[placed.Subject].Broken && placed.CanMove;

    private Placed Place(int subject, int number, Variant variant)
    {
        var canMove = subjects[subject].Files.All(file => Subject.CanMove(Variations.Parse(file.Text, build.ParseOptions)));
        // The only subject stands as it is written, and where it is written.
        var isMoved = canMove && (subjects.Length > 1 || variant.Clothes is not Clothes.Plain);
        var open = !isMoved ? "" : variant.Clothes is Clothes.Damaged ? $"namespace Sak{subject}_{number};\n" : $"namespace Sak{subject}_{number} {{\n";
        var close = isMoved && variant.Clothes is not Clothes.Damaged ? "\n}\n" : "";
        return new(subject, number, variant, canMove, isMoved, open.Length, [.. variant.Texts.Select((text, file) =>
            ($"Test{subject}_{number}_{file}.cs", variant.Clothes is Clothes.Generated ? text.Insert(text.IndexOf("enable\n", StringComparison.Ordinal) + 7, open) + close : open + text + close))]);
    }

    private async Task TryAsync(ImmutableArray<Placed> room)
    {
        var compilation = build.Compile([.. room.SelectMany(static placed => placed.Files), .. shared.Select(static (text, i) => ($"Shared{i}.cs", text))]);
        if (await FindAsync(room, compilation) is not { } found)
        {
            return;
        }

        if (room[0].Variant.Clothes is not Clothes.Damaged && !subjects[room[0].Subject].Broken)
        {
            Assert.True(found.Errors.All(file => room.Any(placed => placed.Has(file.Key))), $"What is shared must compile:\n{string.Join('\n', found.Errors.SelectMany(static file => file))}");
            Assert.False(found.Said.Any(static file => file.Key.StartsWith("Shared", StringComparison.Ordinal)), "Something is said of what is shared.");
            Complain(room, placed => placed.Files.SelectMany(file => found.Errors[file.Path]).ToList() is { Count: > 0 } own ? $"must compile:\n{string.Join('\n', own)}\n{placed}" : null);
        }

        Complain(room, placed => Compare(placed, found.Said));
    }

    /// <summary>Null when the analyzer threw, and what is to say of that has been said.</summary>
    private async Task<Findings?> FindAsync(ImmutableArray<Placed> room, CSharpCompilation compilation)
    {
        try
        {
            return await build.FindAsync(new TAnalyzer(), compilation);
        }
        catch (InvalidOperationException thrown) when (room.Length == 1)
        {
            Complain(room, placed => $"{thrown.Message}\n{placed}");
            return null;
        }
        catch (InvalidOperationException)
        {
            // Each alone, to find whose fault it is.
            var before = complaints.Sum(static one => one.Count);
            foreach (var placed in room)
            {
                await TryAsync([placed]);
            }

            if (complaints.Sum(static one => one.Count) == before)
            {
                throw;
            }

            return null;
        }
    }

    private string? Compare(Placed placed, ILookup<string, Diagnostic> found)
    {
        var marks = subjects[placed.Subject].Files.Select(static file => file.Marks).ToList();
        var own = placed.Files.SelectMany(file => found[file.Path]).ToList();
        IEnumerable<string> expected, said;
        switch (placed.Variant.Clothes)
        {
            case Clothes.Damaged:
                return null;
            case Clothes.Plain:
                expected = marks.SelectMany((file, i) => file.Select(mark => Describe(i, mark.Id ?? "(no rule)", mark.Span, placed.Variant.Texts[i])));
                said = placed.Files.SelectMany((file, i) => found[file.Path].Select(d => Describe(i, d.Id, new(d.Location.SourceSpan.Start - placed.Offset, d.Location.SourceSpan.Length), placed.Variant.Texts[i])));
                break;
            default:
                expected = placed.Variant.Clothes is Clothes.Generated ? [] : marks.SelectMany(static file => file).Select(static mark => mark.Id ?? "(no rule)");
                said = own.Select(static d => d.Id);
                break;
        }

        List<string> wanted = [.. expected.Order(StringComparer.Ordinal)], got = [.. said.Order(StringComparer.Ordinal)];
        return wanted.SequenceEqual(got) ? null : $"expected\n  {string.Join("\n  ", wanted)}\nfound\n  {string.Join("\n  ", got)}\n{string.Join('\n', own)}\n{placed}";
    }

    private void Complain(ImmutableArray<Placed> room, Func<Placed, string?> about)
    {
        foreach (var placed in room)
        {
            if (about(placed) is { } complaint)
            {
                complaints[placed.Subject].Add($"{placed.Variant.Clothes}: {complaint}");
            }
        }
    }

    private static string Describe(int file, string id, TextSpan span, string text) => $"{id} {file}({span.Start}): {text.Substring(span.Start, span.Length)}";

    /// <summary>A variant where it stands in a compilation.</summary>
    private sealed record Placed(int Subject, int Number, Variant Variant, bool CanMove, bool IsMoved, int Offset, ImmutableArray<(string Path, string Text)> Files)
    {
        public bool Has(string path) => Files.Any(file => file.Path == path);

        public override string ToString() => string.Join('\n', Files.Select(static file => file.Text));
    }
}
