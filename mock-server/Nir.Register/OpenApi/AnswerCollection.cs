using System.Text.Json.Nodes;

namespace Nir.Register.OpenApi;

/// <summary>The answers that the document shows: the register's own, as a test recorded them, long lists cut short.</summary>
internal sealed class AnswerCollection
{
    private readonly JsonObject _answers = JsonNode.Parse(Resources.Answers)!.AsObject();

    /// <summary>How an operation's answer is called.</summary>
    public static string Name(string operation, int status, string content) => $"{operation} {status} {content}";

    /// <summary>How a problem's answer is called.</summary>
    public static string Name(int problem) => $"problem {problem}";

    /// <summary>A copy of an answer. Null: it was not recorded.</summary>
    public JsonNode? Find(string name) => _answers[name]?.DeepClone();
}
