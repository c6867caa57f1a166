using System.Text.Json;

namespace Nir.Sdk;

/// <summary>A JSON value that is not what is expected. The message says what is expected and nothing of what stood there, so that it may be shown.</summary>
/// <param name="message">What is expected.</param>
internal sealed class ExpectedValueException(string message) : JsonException(message);
