// Words of up to four letters that are also names. In lower case they are taken for words, or a name such as May or Win would
// black out every second line; with a capital letter they are taken for the name.
export const everydayWords: ReadonlySet<string> = new Set(
  (
    'am an as at be by do go ha he hi id if in is it la le ma me my no of oh ok on or pa so to up us we ' +
    'age ago all and any are art ask bad bay bed big bin bit boy but buy can car cry cut dad dan day did die due ear eat end eye ' +
    'far few fly for fun gas get god got had has her him his hit hot how its jan job joy key kid law lay led leg let lie lot low ' +
    'man map may men met mon mum net new non not now off oil old one our out own pay per put ran red run sad san sat saw say sea see ' +
    'set she sit six son sun tan tea ten than the tie too top try two use van war was way who why win won yes yet you ' +
    'able also away back bank been bill book both came case cash come date dawn days does done down drew each even ever face faith ' +
    'fact five four from gave gene give goes gold good grow guns hand hard have head help her here home hope hour into iris jack ' +
    'jade june july just keep kind king knew know land last late left less life like line list lily live long look love made main ' +
    'many mark mean mine miss more most much must name near need next none note once only open over page paid park part past plan ' +
    'ray rest rich road rose ruby said same seen sent show sick side site some song soon stay such take tell than that them then ' +
    'they this time told took true turn upon very wait want week well went were west what when will wine with word work year your'
  ).split(' '),
);
