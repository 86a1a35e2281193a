package dev.dateline.intake.rich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.json.Json;
import dev.dateline.release.Loss;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RichTextTest {
  private static final String WRITTEN =
      "<h2>Night line</h2><p>Trams run <strong>all night</strong>, <em>every</em> day, says <a"
          + " href=\"https://tram.example/\">the board</a>.</p><ul><li>Harbour</li><li>Hospital"
          + "</li></ul><blockquote>It &lt;never&gt; sleeps.</blockquote>";

  private static final List<Loss> UNDERLINED =
      List.of(new Loss("mark 'underline'", "its words are in the text without that mark", null));

  private static RichText read(String json) {
    Object tree = Json.read(json.getBytes(StandardCharsets.UTF_8)).tree();
    return RichText.of(tree).orElseThrow();
  }

  @Test
  void readsContentful() {
    RichText read =
        read(
            """
            {"nodeType":"document","data":{},"content":[
             {"nodeType":"heading-2","data":{},"content":[{"nodeType":"text","value":"Night line","marks":[],"data":{}}]},
             {"nodeType":"paragraph","data":{},"content":[
              {"nodeType":"text","value":"Trams run ","marks":[],"data":{}},
              {"nodeType":"text","value":"all night","marks":[{"type":"bold"}],"data":{}},
              {"nodeType":"text","value":", ","marks":[],"data":{}},
              {"nodeType":"text","value":"every","marks":[{"type":"italic"}],"data":{}},
              {"nodeType":"text","value":" day, says ","marks":[],"data":{}},
              {"nodeType":"hyperlink","data":{"uri":"https://tram.example/"},"content":[{"nodeType":"text","value":"the board","marks":[],"data":{}}]},
              {"nodeType":"text","value":".","marks":[],"data":{}}]},
             {"nodeType":"unordered-list","data":{},"content":[
              {"nodeType":"list-item","data":{},"content":[{"nodeType":"text","value":"Harbour","marks":[],"data":{}}]},
              {"nodeType":"list-item","data":{},"content":[{"nodeType":"text","value":"Hospital","marks":[],"data":{}}]}]},
             {"nodeType":"blockquote","data":{},"content":[{"nodeType":"text","value":"It <never> sleeps.","marks":[{"type":"underline"}],"data":{}}]}]}""");
    assertThat(read).isEqualTo(new RichText(WRITTEN, UNDERLINED));
  }

  @Test
  void readsPortableText() {
    RichText read =
        read(
            """
            [{"_type":"block","_key":"a","style":"h2","markDefs":[],"children":[{"_type":"span","text":"Night line","marks":[]}]},
             {"_type":"block","_key":"b","style":"normal","markDefs":[{"_key":"l1","_type":"link","href":"https://tram.example/"}],"children":[
              {"_type":"span","text":"Trams run ","marks":[]},
              {"_type":"span","text":"all night","marks":["strong"]},
              {"_type":"span","text":", ","marks":[]},
              {"_type":"span","text":"every","marks":["em"]},
              {"_type":"span","text":" day, says ","marks":[]},
              {"_type":"span","text":"the board","marks":["l1"]},
              {"_type":"span","text":".","marks":["underline"]}]},
             {"_type":"block","_key":"c","style":"normal","listItem":"bullet","level":1,"markDefs":[],"children":[{"_type":"span","text":"Harbour","marks":[]}]},
             {"_type":"block","_key":"d","style":"normal","listItem":"bullet","level":1,"markDefs":[],"children":[{"_type":"span","text":"Hospital","marks":[]}]},
             {"_type":"block","_key":"e","style":"blockquote","markDefs":[],"children":[{"_type":"span","text":"It <never> sleeps.","marks":[]}]}]""");
    assertThat(read).isEqualTo(new RichText(WRITTEN, UNDERLINED));
  }

  @Test
  void readsStrapi() {
    RichText read =
        read(
            """
            [{"type":"heading","level":2,"children":[{"type":"text","text":"Night line"}]},
             {"type":"paragraph","children":[
              {"type":"text","text":"Trams run "},{"type":"text","text":"all night","bold":true},
              {"type":"text","text":", "},{"type":"text","text":"every","italic":true},
              {"type":"text","text":" day, says "},
              {"type":"link","url":"https://tram.example/","children":[{"type":"text","text":"the board"}]},
              {"type":"text","text":".","underline":true}]},
             {"type":"list","format":"unordered","children":[
              {"type":"list-item","children":[{"type":"text","text":"Harbour"}]},
              {"type":"list-item","children":[{"type":"text","text":"Hospital"}]}]},
             {"type":"quote","children":[{"type":"text","text":"It <never> sleeps."}]}]""");
    assertThat(read).isEqualTo(new RichText(WRITTEN, UNDERLINED));
  }

  @Test
  void readsLexical() {
    RichText read =
        read(
            """
            {"root":{"type":"root","children":[
             {"type":"heading","tag":"h2","children":[{"type":"text","text":"Night line","format":0}]},
             {"type":"paragraph","children":[
              {"type":"text","text":"Trams run ","format":0},{"type":"text","text":"all night","format":1},
              {"type":"text","text":", ","format":0},{"type":"text","text":"every","format":2},
              {"type":"text","text":" day, says ","format":0},
              {"type":"link","fields":{"url":"https://tram.example/"},"children":[{"type":"text","text":"the board","format":0}]},
              {"type":"text","text":".","format":8}]},
             {"type":"list","tag":"ul","children":[
              {"type":"listitem","children":[{"type":"text","text":"Harbour","format":0}]},
              {"type":"listitem","children":[{"type":"text","text":"Hospital","format":0}]}]},
             {"type":"quote","children":[{"type":"text","text":"It <never> sleeps.","format":0}]}]}}""");
    assertThat(read).isEqualTo(new RichText(WRITTEN, UNDERLINED));
  }

  @Test
  void nestsTheListsOfPortableText() {
    RichText read =
        read(
            """
            [%s,%s,%s,%s,%s]"""
                .formatted(
                    item("bullet", 1, "a"),
                    item("number", 2, "b"),
                    item("number", 2, "c"),
                    item("bullet", 1, "d"),
                    item("number", 1, "e")));
    assertThat(read.html())
        .isEqualTo("<ul><li>a<ol><li>b</li><li>c</li></ol></li><li>d</li></ul><ol><li>e</li></ol>");
  }

  private static String item(String list, int level, String text) {
    return """
        {"_type":"block","listItem":"%s","level":%d,"children":[{"_type":"span","text":"%s"}]}"""
        .formatted(list, level, text);
  }

  @Test
  void keepsTheLineBreaksWithinAText() {
    assertThat(
            read("""
            [{"type":"paragraph","children":[{"type":"text","text":"a\\nb","bold":true}]}]""")
                .html())
        .isEqualTo("<p><strong>a<br>b</strong></p>");
  }

  @Test
  void saysWhatIsThereByReferenceOnly() {
    assertThat(
            read("""
                    {"nodeType":"document","content":[
                     {"nodeType":"embedded-asset-block","data":{"target":{"sys":{"id":"4xYz"}}},"content":[]},
                     {"nodeType":"paragraph","content":[{"nodeType":"entry-hyperlink","data":{"target":{"sys":{"id":"e1"}}},
                      "content":[{"nodeType":"text","value":"more","marks":[]}]}]}]}""")
                .losses())
        .extracting(Loss::what)
        .containsExactly("embedded-asset-block 4xYz", "entry-hyperlink e1");
    assertThat(
            read("""
            [{"_type":"image","_key":"k1","asset":{"_ref":"image-1"}}]""")
                .losses())
        .extracting(Loss::what)
        .containsExactly("image k1");
    assertThat(
            read("""
            [{"type":"image","image":{"name":"tram.jpg"},"children":[{"type":"text","text":""}]}]""")
                .losses())
        .extracting(Loss::what)
        .containsExactly("image tram.jpg");
    assertThat(
            read("""
            {"root":{"children":[{"type":"upload","children":[]}]}}""")
                .losses())
        .extracting(Loss::what)
        .containsExactly("upload");
  }

  private static final String PICTURE =
      "<p><img src=\"https://ostervik.example/tram.jpg\" alt=\"A tram\"></p><p>By night</p>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"_type\":\"image\",\"url\":\"https://ostervik.example/tram.jpg\",\"alt\":\"A tram\",\"caption\":\"By night\"}]",
        "[{\"_type\":\"image\",\"asset\":{\"url\":\"https://ostervik.example/tram.jpg\"},\"alt\":\"A tram\",\"caption\":\"By night\"}]",
        "[{\"type\":\"image\",\"image\":{\"name\":\"tram.jpg\",\"url\":\"https://ostervik.example/tram.jpg\",\"alternativeText\":\"A tram\",\"caption\":\"By night\"},\"children\":[{\"type\":\"text\",\"text\":\"\"}]}]",
        "{\"root\":{\"children\":[{\"type\":\"upload\",\"value\":{\"url\":\"https://ostervik.example/tram.jpg\",\"alt\":\"A tram\",\"caption\":\"By night\"}}]}}",
        "{\"root\":{\"children\":[{\"type\":\"image\",\"src\":\"https://ostervik.example/tram.jpg\",\"altText\":\"A tram\",\"caption\":\"By night\"}]}}"
      })
  void writesAPictureThatALinkLeadsTo(String json) {
    assertThat(read(json)).isEqualTo(new RichText(PICTURE, List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{\"_type\":\"image\",\"_key\":\"k1\",\"asset\":{\"_ref\":\"image-1\"},\"caption\":\"By night\"}] | image k1 By night",
        "[{\"type\":\"image\",\"image\":{\"url\":\"/uploads/tram.jpg\"},\"children\":[]}] | image /uploads/tram.jpg",
        "{\"root\":{\"children\":[{\"type\":\"image\",\"src\":\"data:image/png;base64,AA\"}]}} | image data:image/png;base64,AA"
      })
  void namesAPictureThatNoLinkLeadsTo(String json, String what) {
    assertThat(read(json))
        .isEqualTo(
            new RichText(
                "",
                List.of(
                    new Loss(
                        what,
                        "a text has no place for it; put it into the release itself",
                        null))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{\"_type\":\"callout\",\"_key\":\"k1\",\"text\":\"Trams run.\"},{\"_type\":\"callout\",\"_key\":\"k1\",\"text\":\"Trams run.\"}] | callout k1",
        "[{\"_type\":\"callout\",\"_key\":\"k1\",\"content\":[{\"_type\":\"span\",\"text\":\"Trams run.\"}]}] | callout k1",
        "[{\"type\":\"callout\",\"children\":[{\"type\":\"text\",\"text\":\"Trams run.\"}]}] | callout",
        "{\"root\":{\"children\":[{\"type\":\"callout\",\"children\":[{\"type\":\"text\",\"text\":\"Trams run.\"}]}]}} | callout",
        "{\"root\":{\"children\":[{\"type\":\"block\",\"fields\":{\"blockType\":\"callout\",\"text\":\"Trams run.\"}}]}} | block",
        "{\"nodeType\":\"document\",\"content\":[{\"nodeType\":\"callout\",\"content\":[{\"nodeType\":\"text\",\"value\":\"Trams run.\"}]}]} | callout"
      })
  void keepsThePlainTextOfABlockThatItDoesNotKnow(String json, String what) {
    RichText read = read(json);
    assertThat(read.html().replace("<div>Trams run.</div>", "")).isEmpty();
    assertThat(read.html()).isNotEmpty();
    assertThat(read.losses())
        .contains(new Loss(what, "its words are in the text without it", null));
  }

  @Test
  void namesMarksAndLinksWithinTheCmsThatAreNotKept() {
    RichText read =
        read(
            """
            [{"_type":"block","markDefs":[{"_key":"m1","_type":"internalLink","reference":{"_ref":"r"}}],"children":[
              {"_type":"span","text":"Trams ","marks":["highlight","m1"]},
              {"_type":"span","text":"run","marks":["highlight"]},
              {"_type":"stop","_key":"k2","text":" all night"},
              {"_type":"video","url":"https://ostervik.example/tram.mp4"}]}]""");
    assertThat(read.html()).isEqualTo("<p>Trams run all night</p>");
    assertThat(read.losses())
        .extracting(Loss::what)
        .containsExactlyInAnyOrder(
            "mark 'highlight' (2 times)",
            "mark 'internalLink'",
            "stop k2",
            "video https://ostervik.example/tram.mp4");
    assertThat(
            read("{\"root\":{\"children\":[{\"type\":\"text\",\"text\":\"a\",\"format\":129}]}}"))
        .isEqualTo(
            new RichText(
                "<strong>a</strong>",
                List.of(
                    new Loss(
                        "mark 'format 128'",
                        "its words are in the text without that mark",
                        null))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "1",
        "\"text\"",
        "[]",
        "{}",
        "[1]",
        "[{\"a\":1}]",
        "{\"root\":1}",
        "[{\"type\":1}]",
        "[{\"_type\":\"block\"},3]"
      })
  void takesNothingElseForRichText(String json) {
    Object tree = Json.read(json.getBytes(StandardCharsets.UTF_8)).tree();
    assertThat(RichText.of(tree)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"nodeType\":\"document\",\"content\":[{\"nodeType\":7},{\"nodeType\":\"hyperlink\",\"data\":3},9]}",
        "[{\"_type\":\"block\",\"children\":[{\"_type\":\"span\",\"text\":4,\"marks\":[null,{}]},5],\"markDefs\":[1,{\"_key\":2}],\"level\":\"x\",\"listItem\":\"bullet\"}]",
        "[{\"type\":\"heading\",\"level\":99,\"children\":{}},{\"type\":\"link\",\"children\":[3]}]",
        "{\"root\":{\"children\":[{\"type\":\"text\",\"format\":\"bold\"},{\"type\":\"heading\",\"tag\":\"script\",\"children\":[]}]}}"
      })
  void staysWholeWhateverStandsInIt(String json) {
    assertThat(read(json).html()).doesNotContain("script");
  }
}
