namespace Nir.Sdk.Generators.Json;

/// <summary>Where something stands in the text. All numbers start at zero; columns count UTF-16 units.</summary>
/// <param name="Start">Offset of the first character.</param>
/// <param name="Length">Number of characters; zero at the end of the text.</param>
/// <param name="Line">Line of the first character. Lines end with <c>\n</c>, <c>\r\n</c> or <c>\r</c>.</param>
/// <param name="Column">Column of the first character.</param>
/// <param name="EndLine">Line of the first character after it.</param>
/// <param name="EndColumn">Column of the first character after it.</param>
internal readonly record struct JsonPosition(int Start, int Length, int Line, int Column, int EndLine, int EndColumn);
