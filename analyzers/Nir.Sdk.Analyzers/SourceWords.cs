using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Nir.Sdk.Analyzers;

/// <summary>Whether a file's text holds a word: asked before anything is looked at, since most files hold none of ours.</summary>
internal static class SourceWords
{
    private static readonly ConditionalWeakTable<SyntaxTree, ConcurrentDictionary<string, bool>> Cache = new();

    /// <summary>Whether it does; found out once for a file.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="word">The word, or a part of one.</param>
    /// <param name="ignoreCase">Whether small and capital letters count as the same.</param>
    public static bool Mentions(SyntaxTree tree, string word, bool ignoreCase = false) =>
        Cache.GetValue(tree, static _ => new(StringComparer.Ordinal)).GetOrAdd(word, one =>
            tree.GetText().ToString().IndexOf(one, ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal) >= 0);
}
